/** How a file of the torture set is made. Paths of other files are names of the set, which are made before. */
export type Recipe =
  | { kind: 'ffmpeg'; args: readonly string[] }
  | { kind: 'altered'; from: string; alter: (bytes: Buffer) => Buffer }
  | { kind: 'bytes'; bytes: Buffer }
  /** Several stuck together, which broadcasts and careless tools do. */
  | { kind: 'joined'; from: readonly string[] };

export type Film = {
  seconds?: number;
  size?: string;
  rate?: string;
  /** Encoder and its options; H.264 with a key frame each second unless said otherwise. */
  picture?: readonly string[];
  /** For the filter that makes the pictures. */
  filter?: string;
  /** Encoder and options of each track; none for a silent film. */
  sound?: readonly (readonly string[])[];
  soundSeconds?: number;
  surround?: boolean;
  /** How many seconds after the other the pictures, or the sound, begin; their marks are in step all the same. */
  pictureLate?: number;
  soundLate?: number;
  /** Of the container, at the end. */
  more?: readonly string[];
};

export const h264 = [...words('-c:v libx264 -preset ultrafast -pix_fmt yuv420p'), ...words('-g 25 -bf 2')];
export const aac = words('-c:a aac -b:a 64k');

export function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/**
 * When the pictures flash and the tones are loud: for 0.2 s from 0.3 s on and then each 0.7 s, which is no part of a
 * segment's length, so that a segment in the place of another is seen.
 */
export const marks = { firstSeconds: 0.3, everySeconds: 0.7, lastSeconds: 0.2 };

/** In ffmpeg's words: 1 during a mark, else 0, for a stream that begins `lateSeconds` after the film. */
const duringMark = (lateSeconds: number) =>
  `lt(mod(t+${lateSeconds + marks.everySeconds - marks.firstSeconds}\\,${marks.everySeconds})\\,${marks.lastSeconds})`;

/** Moving pictures with a clock in them, which flash, and tones. */
export function film(options: Film = {}): Recipe {
  const { seconds = 4, size = '320x180', rate = '25', picture = h264, sound = [aac], more = [] } = options;
  const { pictureLate = 0, soundLate = 0 } = options;
  const flash = `drawbox=color=white:t=fill:enable=${duringMark(pictureLate)}`;
  const tests = `testsrc2=size=${size}:rate=${rate}:duration=${seconds},${flash}${options.filter ? `,${options.filter}` : ''}`;
  const soundSeconds = options.soundSeconds ?? seconds;
  const inputs = sound.flatMap((_, n) => [
    ...late(soundLate),
    ...['-f', 'lavfi', '-i', tone(440 + 110 * n, soundSeconds, options)],
  ]);
  const maps = sound.flatMap((track, n) => [
    ...['-map', `${n + 1}:a`],
    ...track.map((word) => (/^-(c:a|b:a)$/.test(word) ? `${word}:${n}` : word)),
  ]);
  const pictures = [...late(pictureLate), '-f', 'lavfi', '-i', tests];
  return { kind: 'ffmpeg', args: [...pictures, ...inputs, '-map', '0:v', ...picture, ...maps, ...more] };
}

const late = (seconds: number) => (seconds > 0 ? ['-itsoffset', String(seconds)] : []);

function tone(frequency: number, seconds: number, { surround = false, soundLate = 0 }: Film): string {
  const loudness = `(0.01+0.3*${duringMark(soundLate)})`;
  const channels = Array.from({ length: surround ? 6 : 1 }, (_, n) => {
    return `${loudness}*sin(${frequency + 60 * n}*2*PI*t)`;
  });
  const layout = surround ? '5.1' : 'mono';
  return `aevalsrc=exprs=${channels.join('|')}:channel_layout=${layout}:sample_rate=48000:duration=${seconds}`;
}

/** Another container, or another beginning, of the same packets. */
export function copyOf(from: string, { before = '', after = '' } = {}): Recipe {
  return { kind: 'ffmpeg', args: [...words(before), '-i', from, '-map', '0', '-c', 'copy', ...words(after)] };
}

export const cut = (from: string, share: number): Recipe => ({
  kind: 'altered',
  from,
  alter: (bytes) => bytes.subarray(0, Math.floor(bytes.length * share)),
});

/** Some bits in each so many bytes, always the same ones; the beginning stays, or nothing would know the file. */
export const flipped = (from: string, { every = 1500, spared = 3000, end = 1 } = {}): Recipe => ({
  kind: 'altered',
  from,
  alter: (bytes) => {
    const changed = Buffer.from(bytes);
    for (let at = spared; at < bytes.length * end; at += every)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    return changed;
  },
});

/** Turns an MP4 by the matrix of its first track: no option of ffmpeg does that in all its versions. */
export const turned = (from: string, quarters: 1 | 2 | 3): Recipe => ({
  kind: 'altered',
  from,
  alter: (bytes) => {
    const changed = Buffer.from(bytes);
    const header = changed.indexOf('tkhd', 0, 'latin1') + 4;
    const [a, b] = [
      [0, 1],
      [-1, 0],
      [0, -1],
    ][quarters - 1] ?? [1, 0];
    const one = 0x10000;
    const matrix = [a! * one, b! * one, 0, -b! * one, a! * one];
    for (const [n, value] of matrix.entries()) changed.writeInt32BE(value, header + 40 + n * 4);
    return changed;
  },
});

export const text = (content: string): Recipe => ({ kind: 'bytes', bytes: Buffer.from(content) });
