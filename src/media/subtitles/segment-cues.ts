import { formatWebVtt, type Cue } from './web-vtt';

/**
 * What is seen between `start` and `end`, in seconds. A cue that is seen in several segments is in each of them, whole:
 * players know it by its times, and one that starts in the middle of it shows it, too.
 */
export function segmentCues(cues: readonly Cue[], { start, end }: { start: number; end: number }): Cue[] {
  return cues.filter((cue) => cue.startMs < end * 1000 && cue.endMs > start * 1000);
}

/** One segment of a text rendition (RFC 8216, section 3.5). Its times and the pictures' are on one clock, from 0. */
export function formatSegment(cues: readonly Cue[], head: readonly string[] = []): string {
  return formatWebVtt(cues, head).replace(
    /^WEBVTT\n/,
    'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n',
  );
}

/** Moves a text from the source's own clock, which stands at `zeroSeconds` when the film begins, to that of its timeline. */
export function onTimeline(cues: readonly Cue[], zeroSeconds: number): Cue[] {
  const shiftMs = Math.round(zeroSeconds * 1000);
  return cues.flatMap((cue) => {
    const endMs = cue.endMs - shiftMs;
    return endMs <= 0 ? [] : [{ ...cue, startMs: Math.max(0, cue.startMs - shiftMs), endMs }];
  });
}
