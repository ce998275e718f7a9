/** A slot keeps what it showed until something matches: going on to any other page closes the title. */
export default function NoModal() {
  return null;
}
