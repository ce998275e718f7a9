import { describe, expect, it } from 'vitest';
import { firstSighting, nextSighting, stateOf, type Sighting } from './settle-rules';

const wroteAt = (modifiedMs: number, sizeBytes = 100) => ({ sizeBytes, modifiedMs });

/** A file that grows every `everyMs` for `forMs`, as it looks at its last change. */
function growing(forMs: number, everyMs: number): Sighting {
  let sighting = firstSighting(wroteAt(0, 1), 0);
  for (let now = everyMs; now <= forMs; now += everyMs)
    sighting = nextSighting(sighting, wroteAt(now, now), now);
  return sighting;
}

describe('a file that appeared in a library folder', () => {
  it.each([
    { what: 'was written just now', sighting: firstSighting(wroteAt(0), 0), after: 0, state: 'moving' },
    {
      what: 'has been still for a moment',
      sighting: firstSighting(wroteAt(0), 0),
      after: 800,
      state: 'settled',
    },
    { what: 'is still growing', sighting: growing(5_000, 500), after: 500, state: 'moving' },
    {
      what: 'grew for 10 s and pauses for one',
      sighting: growing(10_000, 500),
      after: 1_000,
      state: 'moving',
    },
    { what: 'grew for 10 s and stopped', sighting: growing(10_000, 500), after: 2_100, state: 'settled' },
    {
      what: 'grew for hours and stopped',
      sighting: growing(7_200_000, 500),
      after: 15_000,
      state: 'settled',
    },
    {
      what: 'was renamed into its place',
      sighting: firstSighting(wroteAt(-60_000), 0),
      after: 0,
      state: 'settled',
    },
    {
      what: 'is an old empty one that a copy will fill',
      sighting: firstSighting(wroteAt(-60_000, 0), 0),
      after: 0,
      state: 'moving',
    },
    { what: 'went away', sighting: firstSighting(null, 0), after: 800, state: 'gone' },
    {
      what: 'went away a moment ago and may be back',
      sighting: firstSighting(null, 0),
      after: 300,
      state: 'moving',
    },
  ])('and $what is $state', ({ sighting, after, state }) => {
    expect(stateOf(sighting, sighting.stillSinceMs + after)).toBe(state);
  });
});
