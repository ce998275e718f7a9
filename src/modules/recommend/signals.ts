import type { Signal } from './engine/taste';

type Place = {
  titleId: string;
  positionSeconds: number;
  durationSeconds: number;
  isFinished: boolean;
  observedAt: Date;
};
type Given = {
  places: readonly Place[];
  entries: readonly { titleId: string; addedAt: Date }[];
  ratings: readonly { titleId: string; value: number; updatedAt: Date }[];
};

/** Less than this of a film was a look at it. */
const begunShare = 0.1;

/** One signal for each title: what was said by hand before what was watched before what was put on the list. */
export function signalsOf({ places, entries, ratings }: Given): Signal[] {
  const signals = new Map<string, Signal>();
  for (const { titleId, addedAt } of entries) {
    signals.set(titleId, { titleId, kind: 'listed', at: addedAt.getTime() });
  }
  for (const place of [...places].reverse()) {
    const { titleId, isFinished, observedAt } = place;
    if (!isFinished && place.positionSeconds < begunShare * place.durationSeconds) continue;
    // A series of which any episode was watched to its end was not a look.
    const isDone = isFinished || signals.get(titleId)?.kind === 'finished';
    signals.set(titleId, { titleId, kind: isDone ? 'finished' : 'begun', at: observedAt.getTime() });
  }
  for (const { titleId, value, updatedAt } of ratings) {
    const kind = value < 0 ? 'disliked' : value > 1 ? 'loved' : 'liked';
    signals.set(titleId, { titleId, kind, at: updatedAt.getTime() });
  }
  return [...signals.values()];
}
