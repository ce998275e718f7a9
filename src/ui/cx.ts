/** Joins class names and skips what is off. It does not resolve conflicts: pass `className` to add, not to override. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
