type Breaking = { longestLine: number; mostLines: number };

/** Breaks a name into lines of about the same length, as few as are readable. */
export function balancedLines(name: string, { longestLine, mostLines }: Breaking): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const fewest = Math.min(mostLines, Math.max(1, Math.ceil(name.length / longestLine)));
  const aim = name.length / fewest;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const isRoom = last !== undefined && last.length + word.length / 2 < aim;
    if (last !== undefined && (isRoom || lines.length === mostLines))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
