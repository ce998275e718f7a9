/** The best few of many in one pass, the best first; of equals the one that was offered first. */
export function createTop(atMost: number): {
  offer: (slot: number, score: number) => void;
  slots: () => number[];
} {
  const best: { slot: number; score: number }[] = [];
  return {
    offer(slot, score) {
      const last = best.at(-1);
      if (best.length >= atMost && last && score <= last.score) return;
      let at = best.length;
      while (at > 0 && (best[at - 1]?.score ?? Infinity) < score) at -= 1;
      best.splice(at, 0, { slot, score });
      if (best.length > atMost) best.pop();
    },
    slots: () => best.map(({ slot }) => slot),
  };
}
