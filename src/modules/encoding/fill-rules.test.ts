import { describe, expect, it } from 'vitest';
import type { AudioRendition, StreamPlan } from '@/media/renditions/stream-plan';
import type { Timeline } from '@/media/timeline/timeline';
import { makeRung } from '../../../tests/support/make-rung';
import { companionsOf, nextStretch, onDemandRank, ranksOf, restMs, urgencyOf } from './fill-rules';

const frameRate = { numerator: 25, denominator: 1 };
const sound = (id: string, isDefault: boolean): AudioRendition => ({
  id,
  kind: 'audio',
  streamIndex: 1,
  isCopy: false,
  sampleRate: 48_000,
  channels: 2,
  kbps: 128,
  language: 'en',
  label: 'English',
  isDefault,
  isCommentary: false,
});

describe('the filler makes', () => {
  it('the lowest rung and the sound that is heard first, and leaves copies to who asks', () => {
    const original: StreamPlan['video'][number] = {
      id: 'original',
      kind: 'original',
      width: 1920,
      height: 1080,
      frameRate,
      averageKbps: 8000,
      peakKbps: 12_000,
      codec: 'avc1.640028',
    };
    const video = [makeRung(240), makeRung(480), makeRung(1080), original];
    const ranks = ranksOf({ video, audio: [sound('a1', false), sound('a2', true)] });
    expect(Object.fromEntries(ranks)).toEqual({
      v240: 0,
      a2: 0,
      a1: 1,
      v480: 2,
      v1080: 3,
      original: onDemandRank,
    });
  });

  it('what is watched before anything else, then a first rung of everything', () => {
    const now = Date.parse('2026-11-22T20:00:00Z');
    const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000);
    const rows = [
      { name: 'never watched, high', rank: 3, watchedAt: null },
      { name: 'never watched, first', rank: 0, watchedAt: null },
      { name: 'watched last week, high', rank: 3, watchedAt: hoursAgo(170) },
      { name: 'watched now, high', rank: 3, watchedAt: hoursAgo(1) },
      { name: 'watched now, first', rank: 0, watchedAt: hoursAgo(2) },
      { name: 'watched last year, high', rank: 2, watchedAt: hoursAgo(9000) },
    ];
    rows.sort((a, b) => urgencyOf(a, now) - urgencyOf(b, now));
    expect(rows.map(({ name }) => name)).toEqual([
      'watched now, first',
      'watched now, high',
      'never watched, first',
      'watched last week, high',
      'watched last year, high',
      'never watched, high',
    ]);
  });

  it('higher rungs together, and never the lowest with them', () => {
    const row = (_id: string, rank: number, isComplete = false) => ({ _id, rank, isComplete });
    const all = [row('v240', 0), row('a1', 0), row('v480', 2), row('v720', 3), row('v1080', 4, true), row('original', onDemandRank)]; // prettier-ignore
    const idsFor = (index: number) => companionsOf(all[index]!, all).map(({ _id }) => _id);
    expect(idsFor(0)).toEqual(['a1']);
    expect(idsFor(2)).toEqual(['v720']);
  });
});

describe('the next stretch', () => {
  const timeline: Timeline = {
    kind: 'uniform',
    frameRate,
    zeroSeconds: 0,
    durationSeconds: 20,
    boundaries: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20],
  };
  it.each([
    { what: 'begins at the beginning', finals: [], around: null, expected: { from: 0, to: 3 } },
    { what: 'begins where people watch', finals: [], around: 4, expected: { from: 4, to: 7 } },
    { what: 'skips what is there', finals: [0, 1, 5], around: null, expected: { from: 2, to: 5 } },
    { what: 'ends before what is there', finals: [1], around: null, expected: { from: 0, to: 1 } },
    { what: 'ends at the end', finals: [], around: 9, expected: { from: 9, to: 10 } },
    { what: 'returns to holes before the viewer', finals: [8, 9], around: 8, expected: { from: 0, to: 3 } },
    {
      what: 'is nothing when all is there',
      finals: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      around: 3,
      expected: null,
    },
    { what: 'survives a viewer beyond the end', finals: [], around: 99, expected: { from: 9, to: 10 } },
  ])('$what', ({ finals, around, expected }) => {
    const isFinal = (n: number) => finals.some((each) => each === n);
    expect(nextStretch({ timeline, isFinal, around, unitSeconds: 6 })).toEqual(expected);
  });
});

it('rests longer after each failure, and never for ever', () => {
  expect([1, 2, 3, 20].map(restMs)).toEqual([2_000, 12_000, 72_000, 3_600_000]);
});
