/** Gives the same object again when a selection has the same fields, so that nothing renders for nothing. */
export function memoise<State, T>(selector: (state: State) => T): (state: State) => T {
  let last: { state: State; value: T } | undefined;
  return (state) => {
    if (last && Object.is(last.state, state)) return last.value;
    const value = selector(state);
    last = { state, value: last && hasSameFields(last.value, value) ? last.value : value };
    return last.value;
  };
}

function hasSameFields(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length && left.every(([key, value]) => Object.is(value, b[key as keyof typeof b]))
  );
}
