import { ffprobePackets } from '@/media/probe/ffprobe-output';
import { parseFfprobe, parseProbe } from '@/media/probe/parse-probe';
import type { Probe } from '@/media/probe/probe';
import { endsEarly } from '@/media/probe/source-rules';
import { packetArguments, probeArguments } from '@/media/probe/tool-arguments';
import { ffprobe } from '@/server/process/ffprobe';
import { AppError } from '@/shared/errors';
import { hashContent } from './hash-content';

export type Source = { probe: Probe; contentHash: string };

/** Reads what a file is. Throws an AppError with a sentence for the owner when it cannot be a film. */
export async function readSource(path: string, sizeBytes: number, signal?: AbortSignal): Promise<Source> {
  if (sizeBytes === 0) throw new AppError('invalid', 'The file is empty');
  const contentHash = await hashContent(path).catch((cause: unknown) => {
    throw new AppError('forbidden', readingFailure(cause), { cause });
  });
  const probe = parseProbe(await ffprobe(probeArguments(path), { signal }));
  await assertWhole(path, probe, signal);
  return { probe, contentHash };
}

async function assertWhole(path: string, probe: Probe, signal?: AbortSignal): Promise<void> {
  const { startSeconds, durationSeconds } = probe;
  const looks = [{ fromSeconds: startSeconds + Math.max(0, durationSeconds - 4), packets: 2000 }];
  const { packets } = parseFfprobe(await ffprobe(packetArguments(path, looks), { signal }), ffprobePackets);
  const times = packets.map(
    ({ pts_time, dts_time }) => (pts_time ?? dts_time ?? startSeconds) - startSeconds,
  );
  const last = times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null;
  if (endsEarly(durationSeconds, last)) {
    const seconds = Math.round(durationSeconds);
    throw new AppError(
      'invalid',
      `The file is cut off: it ends before the ${String(seconds)} s that it promises`,
    );
  }
}

function readingFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'Dex may not read this file';
  return code === 'ENOENT' ? 'The file vanished while it was being read' : 'The file cannot be read';
}
