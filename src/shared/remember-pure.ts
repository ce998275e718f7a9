/** Longer texts are none of ours, and would only fill the memory. */
const longest = 4_096;

/**
 * Remembers what a pure function answered for the last `atMost` texts: for headers that a browser repeats with every
 * request. Filling it with other texts only costs those who would have found theirs.
 */
export function rememberPure<Value>(
  atMost: number,
  compute: (text: string) => Value,
): (text: string) => Value {
  const answers = new Map<string, Value>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    if (text.length > longest) return value;
    if (answers.size >= atMost) answers.clear();
    answers.set(text, value);
    return value;
  };
}
