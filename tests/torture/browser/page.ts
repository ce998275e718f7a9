/** What runs in Chromium: Dex's own player on a bare page, which watches and listens to itself. */
import { createStreamPort } from '@/player/core/stream-port';
import { playStream } from '@/player/engine/hls/play-stream';
import { beginsOfLoudness, Recorder } from './recorder';
import { beginOfFlash } from './look';

/** When a flash began and when a loud tone did, on the clock of the player; null where there was none. */
export type Marks = { flashSeconds: number | null; loudSeconds: number | null };
export type Watched = Marks & { untilSeconds: number; lines: number };
export type Place = { fromSeconds: number; forSeconds: number; renditionId: string };

const patienceMs = 30_000;

let video: HTMLVideoElement;
let failure: string | null = null;
let stop = new AbortController();

/** As a viewer does who comes back: the player begins there, in that quality. */
async function watch(src: string, { fromSeconds, forSeconds, renditionId }: Place): Promise<Watched> {
  stop.abort();
  stop = new AbortController();
  const recorder = await openPlayer(src, fromSeconds, renditionId);
  await goTo(fromSeconds);
  const end = Math.min(fromSeconds + forSeconds, video.duration - 0.05);
  const heard = await recorder.listen(async () => {
    await video.play();
    await until(() => video.currentTime >= end || video.ended, `${end.toFixed(2)} s`);
    video.pause();
  });
  const untilSeconds = video.currentTime;
  const lines = video.videoHeight;
  const loud = beginsOfLoudness(heard).filter((at) => at > fromSeconds + 0.05);
  const flashSeconds = await beginOfFlash(video, { from: fromSeconds, to: end, near: loud[0] ?? null });
  const distance = (at: number) => Math.abs(at - (flashSeconds ?? 0));
  const [loudSeconds = null] = loud.sort((a, b) => distance(a) - distance(b));
  return { flashSeconds, loudSeconds, untilSeconds, lines };
}

async function openPlayer(src: string, startSeconds: number, renditionId: string): Promise<Recorder> {
  // Each film on a line that nobody knows.
  localStorage.clear();
  document.body.replaceChildren(document.createElement('video'));
  video = document.querySelector('video')!;
  const port = createStreamPort();
  const recorder = await Recorder.of(video);
  let isChosen = false;
  port.observe((state) => {
    failure = state.failure ? JSON.stringify(state.failure) : null;
    if (isChosen || state.qualities.length === 0) return;
    isChosen = true;
    port.commands().selectQuality(renditionId);
  }, stop.signal);
  const renew = () => Promise.resolve();
  const start = { src, startSeconds, hint: renditionId, qualityLines: null, audio: null, renew };
  playStream(video, port, start, stop.signal);
  await until(() => video.readyState >= 2, 'a first picture');
  return recorder;
}

async function goTo(seconds: number): Promise<void> {
  video.currentTime = seconds;
  // Not the event: what the player mends meanwhile begins anew, at the same place.
  const isThere = () => Math.abs(video.currentTime - seconds) < 0.05 && !video.seeking;
  await until(() => isThere() && video.readyState >= 3, `readiness at ${seconds} s`);
}

async function until(isTrue: () => boolean, what: string): Promise<void> {
  const latest = performance.now() + patienceMs;
  while (!isTrue()) {
    if (failure !== null) throw new Error(`Waiting for ${what}: ${failure}`);
    if (performance.now() > latest) {
      const ranges = Array.from({ length: video.buffered.length }, (_, n) =>
        [video.buffered.start(n), video.buffered.end(n)].map((at) => at.toFixed(3)).join('-'),
      );
      const state = `at ${video.currentTime} of ${ranges.join(' ')}, ready ${video.readyState}, ${video.error?.message ?? 'no error'}`;
      throw new Error(`${what} never came: ${state}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export type TorturePage = { watch: typeof watch };
Object.assign(globalThis, { theirs: (): TorturePage => ({ watch }) });
