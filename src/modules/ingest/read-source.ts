import { probeSource } from '@/modules/encoding/server';
import type { Probe } from '@/media/probe/probe';
import { AppError } from '@/shared/errors';
import { hashContent } from './hash-content';

export type Source = { probe: Probe; contentHash: string };

/** Reads what a file is. Throws an AppError with a sentence for the owner when it cannot be a film. */
export async function readSource(path: string, sizeBytes: number, signal?: AbortSignal): Promise<Source> {
  if (sizeBytes === 0) throw new AppError('invalid', 'The file is empty');
  const contentHash = await hashContent(path).catch((cause: unknown) => {
    throw new AppError('forbidden', readingFailure(cause), { cause });
  });
  const { probe } = await probeSource({ path, sizeBytes, signal });
  return { probe, contentHash };
}

function readingFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'Dex may not read this file';
  return code === 'ENOENT' ? 'The file vanished while it was being read' : 'The file cannot be read';
}
