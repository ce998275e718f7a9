/** Pictures of the test are a quarter white at most; a flash is white all over. */
const bright = 190;
/** Shorter than a flash lasts, so that none is stepped over. */
const stepSeconds = 0.12;
const finestSeconds = 0.004;

const canvas = document.createElement('canvas');
canvas.width = 16;
canvas.height = 16;
const drawing = canvas.getContext('2d', { willReadFrequently: true })!;

function untilEvent(video: HTMLVideoElement, name: string, patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${name} at ${video.currentTime}`)), patienceMs);
    video.addEventListener(
      name,
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

async function isBrightAt(video: HTMLVideoElement, seconds: number): Promise<boolean> {
  if (video.currentTime !== seconds) {
    const arrived = untilEvent(video, 'seeked', 30_000);
    video.currentTime = seconds;
    await arrived;
    // The picture is put in place after the word that it is there.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
  return sum / (data.length / 4) > bright;
}

type Stretch = { from: number; to: number; /** Where one is expected. */ near: number | null };

/** The first moment from which on a white picture is shown, found by seeking; null when none begins there. */
export async function beginOfFlash(
  video: HTMLVideoElement,
  { from, to, near }: Stretch,
): Promise<number | null> {
  let dark: number | null = null;
  const first = near === null ? from : Math.max(from, near - 0.35);
  for (let at = first; at < to; at += stepSeconds) {
    const isBright = await isBrightAt(video, at);
    if (!isBright) dark = at;
    else if (dark !== null) return narrow(video, dark, at);
  }
  return null;
}

async function narrow(video: HTMLVideoElement, dark: number, light: number): Promise<number> {
  while (light - dark > finestSeconds) {
    const middle = (dark + light) / 2;
    if (await isBrightAt(video, middle)) light = middle;
    else dark = middle;
  }
  return light;
}
