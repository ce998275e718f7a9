const worklet = `registerProcessor('tap', class extends AudioWorkletProcessor {
  process([input]) {
    const [samples] = input;
    if (samples) this.port.postMessage({ frame: currentFrame, samples: samples.slice() });
    return true;
  }
});`;

type Block = { frame: number; samples: Float32Array };
/** Samples of one channel as they were heard, and what the player's clock said meanwhile. */
export type Heard = {
  blocks: Block[];
  sampleRate: number;
  /** The player's clock minus the sound's, in seconds: as good as constant while the film plays without a stop. */
  ahead: number[];
};

/** Listens to what a video element plays. */
export class Recorder {
  private constructor(
    private readonly video: HTMLVideoElement,
    private readonly context: AudioContext,
    private readonly tap: AudioWorkletNode,
  ) {}

  static async of(video: HTMLVideoElement): Promise<Recorder> {
    const context = new AudioContext();
    await context.audioWorklet.addModule(`data:text/javascript,${encodeURIComponent(worklet)}`);
    const tap = new AudioWorkletNode(context, 'tap');
    context.createMediaElementSource(video).connect(tap).connect(context.destination);
    await context.resume();
    return new Recorder(video, context, tap);
  }

  async listen(work: () => Promise<void>): Promise<Heard> {
    const { context, tap, video } = this;
    const heard: Heard = { blocks: [], sampleRate: context.sampleRate, ahead: [] };
    tap.port.onmessage = ({ data }: MessageEvent<Block>) => heard.blocks.push(data);
    const timer = setInterval(() => {
      if (!video.paused) heard.ahead.push(video.currentTime - context.currentTime);
    }, 10);
    try {
      await work();
    } finally {
      clearInterval(timer);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    tap.port.onmessage = null;
    return heard;
  }
}

/** What is louder than this, in relation to the loudest, belongs to a mark. */
const loudShare = 0.4;
const windowSeconds = 0.003;
/** Marks are further apart, and a tone is never silent as long. */
const silenceSeconds = 0.1;

/** When loud stretches begin, on the player's clock; one that had begun before is left out. */
export function beginsOfLoudness({ blocks, sampleRate, ahead }: Heard): number[] {
  const peaks = blocks.flatMap(({ frame, samples }) => peaksOf(samples, frame, sampleRate));
  const loudest = peaks.reduce((most, { peak }) => Math.max(most, peak), 0);
  const offset = median(ahead);
  if (loudest < 0.02 || offset === undefined) return [];
  const begins: number[] = [];
  let lastLoud = peaks[0]?.seconds ?? 0;
  for (const { seconds, peak } of peaks) {
    if (peak < loudest * loudShare) continue;
    if (seconds - lastLoud > silenceSeconds) begins.push(seconds + offset);
    lastLoud = seconds;
  }
  return begins;
}

function peaksOf(samples: Float32Array, frame: number, sampleRate: number) {
  const length = Math.min(samples.length, Math.round(windowSeconds * sampleRate));
  const peaks: { seconds: number; peak: number }[] = [];
  for (let from = 0; from < samples.length; from += length) {
    let peak = 0;
    for (const value of samples.subarray(from, from + length)) peak = Math.max(peak, Math.abs(value));
    peaks.push({ seconds: (frame + from) / sampleRate, peak });
  }
  return peaks;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
