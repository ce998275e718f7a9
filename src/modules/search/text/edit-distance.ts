/** Rows of the table, reused: this runs for thousands of words of one question. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

type Options = {
  most: number;
  /** Only the beginning of `word` has to look like `typed`: it is still being typed. */
  isPrefix?: boolean;
};

/**
 * How many letters were added, left out, replaced or swapped with their neighbour (optimal string alignment); more
 * than `most` is told as `most + 1`, early.
 */
export function editDistance(typed: string, word: string, { most, isPrefix = false }: Options): number {
  const [n, m] = [typed.length, isPrefix ? Math.min(word.length, typed.length + most) : word.length];
  if (Math.abs(n - m) > most && !isPrefix) return most + 1;
  if (rows[0].length <= m) rows = [new Uint8Array(m + 64), new Uint8Array(m + 64), new Uint8Array(m + 64)];
  let [before, last, row] = rows;
  for (let j = 0; j <= m; j += 1) last[j] = j;
  for (let i = 1; i <= n; i += 1) {
    let best = (row[0] = i);
    const letter = typed.charCodeAt(i - 1);
    for (let j = 1; j <= m; j += 1) {
      const other = word.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (letter === other ? 0 : 1));
      const isSwapped =
        i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other;
      if (isSwapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  let distance = at(last, m);
  if (isPrefix) for (let j = 0; j < m; j += 1) distance = Math.min(distance, at(last, j));
  return Math.min(distance, most + 1);
}

const at = (row: Uint8Array, index: number) => row[index] ?? 0;

/** How many slips are forgiven: none in a short word or a year, where each makes another of it. */
export function slipsAllowed(typed: string): 0 | 1 | 2 {
  if (typed.length <= 3 || /^\d+$/.test(typed)) return 0;
  return typed.length <= 6 ? 1 : 2;
}
