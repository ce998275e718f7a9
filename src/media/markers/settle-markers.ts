import type { Marker } from './marker';

type Heard = { startSeconds: number; endSeconds: number; confidence: number } | null;
export type Evidence = {
  durationSeconds: number;
  /** From the source, with what it calls titles and credits. */
  chapters: readonly Marker[];
  /** Shared with other episodes, on the clock of the timeline. */
  intro: Heard;
  creditsSound: Heard;
  creditsPicture: { startSeconds: number; confidence: number } | null;
};

/** Less is not worth a button. */
const leastConfidence = 0.5;
/** Eyes and ears that agree so far mean the same. */
const agreementSeconds = 12;
const leastIntroStart = 0.35;

/** What is known of a video, with one word for each: the source's own where it has one, else the surest. In the order of time. */
export function settleMarkers(evidence: Evidence): Marker[] {
  const { chapters, durationSeconds } = evidence;
  const said = (kind: Marker['kind']) => chapters.some((marker) => marker.kind === kind);
  const markers: Marker[] = [...chapters];
  const intro = evidence.intro;
  if (intro && !said('intro') && intro.startSeconds < durationSeconds * leastIntroStart)
    markers.push({ kind: 'intro', ...intro, label: '' });
  const credits = said('credits') ? null : settleCredits(evidence);
  if (credits) markers.push({ kind: 'credits', ...credits, label: '' });
  return markers
    .filter(({ confidence }) => confidence >= leastConfidence)
    .sort((a, b) => a.startSeconds - b.startSeconds || order[a.kind] - order[b.kind]);
}

const order = { chapter: 0, intro: 1, credits: 2 };

function settleCredits({ creditsSound: sound, creditsPicture: picture, durationSeconds }: Evidence): Heard {
  if (picture) {
    const agrees = sound && Math.abs(sound.startSeconds - picture.startSeconds) < agreementSeconds;
    const confidence = agrees ? Math.max(picture.confidence, sound.confidence, 0.9) : picture.confidence;
    return { startSeconds: picture.startSeconds, endSeconds: durationSeconds, confidence };
  }
  // Music of the end that goes on to the end, or nearly: behind it may be a preview, which is not to be missed.
  return sound && sound.endSeconds > durationSeconds - 90
    ? { ...sound, endSeconds: durationSeconds - sound.endSeconds < 5 ? durationSeconds : sound.endSeconds }
    : null;
}
