import { env } from '@/server/env';
import { log } from '@/server/log';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';

type Chip = { name: string; before: readonly string[]; filter: string };

/** In order of preference where a machine has several. */
const chips: readonly Chip[] = [
  { name: 'h264_nvenc', before: [], filter: 'format=yuv420p' },
  { name: 'h264_qsv', before: [], filter: 'format=nv12' },
  { name: 'h264_vaapi', before: ['-vaapi_device', '/dev/dri/renderD128'], filter: 'format=nv12,hwupload' },
  { name: 'h264_videotoolbox', before: [], filter: 'format=yuv420p' },
];

const timeoutMs = 15_000;
let known: Promise<string[]> | undefined;

/**
 * Encoders of this machine's graphics chips, as far as they encode a tenth of a second without complaint: that ffmpeg
 * knows the name of one says nothing about the machine. Tried once, and empty with DEX_HWACCEL=off.
 */
export function hardwareEncoders(): Promise<string[]> {
  known ??= env().DEX_HWACCEL === 'off' ? Promise.resolve([]) : tryAll();
  return known;
}

async function tryAll(): Promise<string[]> {
  const working: string[] = [];
  for (const chip of chips) if (await works(chip)) working.push(chip.name);
  return working;
}

async function works({ name, before, filter }: Chip): Promise<boolean> {
  try {
    const { ffmpeg } = await mediaTools();
    const picture = 'color=c=gray:size=256x256:rate=30:duration=0.1';
    const input = ['-v', 'error', '-nostdin', ...before, '-f', 'lavfi', '-i', picture];
    const args = [...input, '-vf', filter, '-c:v', name, '-f', 'null', '-'];
    await runProgram({ program: ffmpeg.path, args, timeoutMs });
    return true;
  } catch (error) {
    log.debug({ err: error, encoder: name }, 'no such encoder on this machine');
    return false;
  }
}
