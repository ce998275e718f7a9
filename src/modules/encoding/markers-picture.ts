import sharp from 'sharp';
import { findCredits, findSilences, firstDark, type Credits, type Look } from '@/media/markers/credits';
import { printSampleRate } from '@/media/markers/sound-print';
import type { PlannedVideo } from './plan-video';
import { listen, tailOf } from './markers-sound';
import { takePictures } from './trickplay-pictures';

const size = { width: 160, height: 90 };
const niceness = 19;
/** Credits of a long film run for a tenth of it. */
const share = 0.12;
const longestSeconds = 720;
/** Shorter pieces end without any. */
const leastDurationSeconds = 240;
const coarseSeconds = 2;
const fineSeconds = 0.4;

/** Where the credits begin, by what is seen near the end. Null when the film does not end in writing on black. */
export async function seeCredits(planned: PlannedVideo, signal: AbortSignal): Promise<Credits | null> {
  const { durationSeconds } = planned.plan.timeline;
  if (durationSeconds < leastDurationSeconds) return null;
  const fromSeconds = durationSeconds - Math.min(longestSeconds, Math.max(90, durationSeconds * share));
  const looks = await look(planned, { fromSeconds, toSeconds: durationSeconds, isByKeyFrames: true }, signal);
  const found = findCredits(looks, durationSeconds, await hearSilences(planned, signal));
  if (!found) return null;
  // Key frames are seconds apart: between the last bright one and this one all pictures are looked at.
  const before = looks.findLast(({ atSeconds }) => atSeconds < found.startSeconds)?.atSeconds ?? fromSeconds;
  const span = { fromSeconds: before, toSeconds: found.startSeconds, isByKeyFrames: false };
  const near = (await look(planned, span, signal)).filter(({ atSeconds }) => atSeconds >= before);
  return { ...found, startSeconds: firstDark(near) ?? found.startSeconds };
}

type Span = { fromSeconds: number; toSeconds: number; isByKeyFrames: boolean };

async function look(planned: PlannedVideo, span: Span, signal: AbortSignal): Promise<Look[]> {
  const gapSeconds = span.isByKeyFrames ? coarseSeconds : fineSeconds;
  const pictures = await takePictures(planned, { ...span, size, gapSeconds, niceness }, signal);
  const looks: Look[] = [];
  for (const { atSeconds, jpeg } of pictures) {
    const pixels = await sharp(jpeg).greyscale().raw().toBuffer();
    looks.push({ atSeconds, ...shadesOf(pixels) });
  }
  return looks;
}

/** Of 255; small writing is grey when a picture is made small. */
const darkest = 34;
const brightest = 96;

function shadesOf(pixels: Uint8Array): { dark: number; bright: number } {
  let [dark, bright] = [0, 0];
  for (const pixel of pixels) {
    if (pixel < darkest) dark += 1;
    if (pixel > brightest) bright += 1;
  }
  return { dark: dark / pixels.length, bright: bright / pixels.length };
}

async function hearSilences(planned: PlannedVideo, signal: AbortSignal): Promise<number[]> {
  const span = tailOf(planned.plan.timeline.durationSeconds);
  const samples = await listen(planned, span, signal);
  return samples ? findSilences(samples, printSampleRate).map((at) => at + span.fromSeconds) : [];
}
