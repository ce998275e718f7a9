import { describe, expect, it } from 'vitest';
import { formatSegment, onTimeline, segmentCues } from './segment-cues';
import type { Cue } from './web-vtt';

const cue = (start: number, end: number, text = `${start}-${end}`): Cue => ({
  startMs: start * 1000,
  endMs: end * 1000,
  settings: '',
  text,
});
const cues = [cue(0.5, 1), cue(1.5, 4.5), cue(2, 3), cue(4, 6)];

describe('a segment has what is seen while it plays', () => {
  it.each([
    [0, 2, ['0.5-1', '1.5-4.5']],
    [2, 4, ['1.5-4.5', '2-3']],
    [4, 6, ['1.5-4.5', '4-6']],
    [6, 8, []],
  ])('from %d to %d s', (start, end, texts) => {
    expect(segmentCues(cues, { start, end }).map(({ text }) => text)).toEqual(texts);
  });

  it('shows every cue of the film somewhere, and with its own times everywhere', () => {
    const boundaries = [0, 2, 4, 6];
    const all = boundaries.slice(1).flatMap((end, n) => segmentCues(cues, { start: boundaries[n]!, end }));
    expect(new Set(all)).toEqual(new Set(cues));
  });
});

it('says that its clock begins where the pictures begin', () => {
  expect(formatSegment([cue(1, 2, 'Hello')])).toBe(
    'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n00:00:01.000 --> 00:00:02.000\nHello\n',
  );
  expect(formatSegment([])).toBe('WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n');
});

describe('a text of a file whose clock does not begin at 0', () => {
  it.each([
    [1.4, cue(2.4, 3.4, 'x'), [cue(1, 2, 'x')]],
    [-0.5, cue(1, 2, 'x'), [cue(1.5, 2.5, 'x')]],
    [10, cue(9, 11, 'x'), [cue(0, 1, 'x')]],
    [10, cue(1, 2, 'x'), []],
  ])('that stands at %d s', (zero, from, to) => {
    expect(onTimeline([from], zero)).toEqual(to);
  });
});
