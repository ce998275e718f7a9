/**
 * Remembers the answers of a look-up for a short time, so that a film's hundred range requests ask the database once.
 * Callers at the same moment share one look-up; failures and nulls are not remembered.
 */
export function remember<T>(lookUp: (id: string) => Promise<T | null>, ttlMs = 15_000, most = 1_000) {
  const known = new Map<string, { answer: Promise<T | null>; until: number }>();
  return (id: string, now = Date.now()): Promise<T | null> => {
    const hit = known.get(id);
    if (hit && hit.until > now) return hit.answer;

    const forget = () => {
      if (known.get(id)?.answer === answer) known.delete(id);
    };
    const answer = lookUp(id);
    known.delete(id);
    known.set(id, { answer, until: now + ttlMs });
    answer.then((found) => {
      if (found === null) forget();
    }, forget);
    // Insertion order is age: the first is the oldest.
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
