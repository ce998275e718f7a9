import { soundChains, type Sound } from './sound';
import { FRAME_RATE, type Scene } from './stage';

type Inputs = { scene: Scene; pictureFiles: readonly string[]; outputFile: string };

const quiet = ['-hide_banner', '-nostdin', '-v', 'error', '-y'];
// One thread everywhere: two pieces are rendered side by side, and the bytes do not depend on the machine's cores.
const singleThreaded = ['-threads', '1', '-filter_threads', '1', '-filter_complex_threads', '1'];
const bitExact = [
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
  '-map_metadata',
  '-1',
];
const bt709 = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];

const pictureInputs = (files: readonly string[]) =>
  files.flatMap((file) => ['-framerate', String(FRAME_RATE), '-i', file]);

/** Measured on these films: a tenth less work than superfast, and no difference that one sees. */
const quickButClean = 'cabac=1:8x8dct=1:aq-mode=1:deblock=0,0:weightp=0';

const h264 = [
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-x264-params', quickButClean],
  ...['-profile:v', 'high', '-crf', '23', '-threads:v', '1'],
  ...[
    '-maxrate',
    '4M',
    '-bufsize',
    '8M',
    '-g',
    String(FRAME_RATE * 2),
    '-keyint_min',
    String(FRAME_RATE * 2),
  ],
  ...['-sc_threshold', '0', '-r', String(FRAME_RATE)],
];

/** Scenes end in yuv420p of the canvas' size (see `develop`): another `scale` here makes the 2018 build crash. */
function finishing({ canvas, output }: Scene): string {
  const out = `fade=t=out:st=${String(canvas.durationSeconds - 1.5)}:d=1.5`;
  return `${output}fade=t=in:d=1.2,${out},setsar=1[picture]`;
}

/** The sound track by itself: picture and sound in one filter graph corrupt the heap of the 2018 build. */
export function soundArguments(sound: Sound, seconds: number, outputFile: string): string[] {
  return [
    ...quiet,
    ...singleThreaded,
    '-filter_complex',
    soundChains(sound, seconds).join(';'),
    '-map',
    '[sound]',
    ...['-c:a', 'aac', '-b:a', '128k'],
    ...bitExact,
    '-f',
    'mp4',
    outputFile,
  ];
}

export function filmArguments({
  scene,
  pictureFiles,
  soundFile,
  outputFile,
}: Inputs & { soundFile: string }): string[] {
  const seconds = String(scene.canvas.durationSeconds);
  const graph = [...scene.chains, finishing(scene)].join(';');
  return [
    ...quiet,
    ...singleThreaded,
    ...pictureInputs(pictureFiles),
    '-i',
    soundFile,
    '-filter_complex',
    graph,
    ...['-map', '[picture]', '-map', `${String(pictureFiles.length)}:a`, '-t', seconds],
    ...h264,
    '-pix_fmt',
    'yuv420p',
    ...bt709,
    '-c:a',
    'copy',
    ...bitExact,
    '-movflags',
    '+faststart',
    '-f',
    'mp4',
    outputFile,
  ];
}

/** One moment of a scene as a picture. */
export function stillArguments({ scene, pictureFiles, outputFile }: Inputs): string[] {
  const { width, height } = scene.canvas;
  const ending = `${scene.output}scale=${String(width)}:${String(height)}:flags=bicubic:in_color_matrix=bt709,format=rgb24,setpts=PTS-STARTPTS[picture]`;
  return [
    ...quiet,
    ...singleThreaded,
    ...pictureInputs(pictureFiles),
    '-filter_complex',
    [...scene.chains, ending].join(';'),
    ...[
      '-map',
      '[picture]',
      '-frames:v',
      '1',
      '-compression_level',
      '1',
      '-f',
      'image2',
      '-c:v',
      'png',
      outputFile,
    ],
  ];
}
