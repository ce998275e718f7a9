import { stat } from 'node:fs/promises';
import { makePlan } from '@/media/renditions/make-plan';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { readFacts } from '@/modules/encoding/read-facts';
import { readSource } from '@/modules/ingest/read-source';
import { AppError } from '@/shared/errors';
import type { Plays } from './torture-file';

export type Examined =
  { does: 'play'; plan: StreamPlan } | { does: 'refuse'; reason: string; detail: string };

/** What Dex makes of a file: imports it, then plans it. Anything but a plan or a sentence for the owner is thrown. */
export async function examineFile(path: string): Promise<Examined> {
  try {
    const { size } = await stat(path);
    await readSource(path, size);
    return { does: 'play', plan: makePlan(await readFacts(path)) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid')
      return { does: 'refuse', reason: error.message, detail: detailOf(error) };
    throw error;
  }
}

/** What the tool said, which owners do not see. */
const detailOf = ({ cause }: Error) => (cause instanceof Error ? cause.message : '');

/** In the words of the table, to compare. */
export function summaryOf({ timeline, video, audio }: StreamPlan): Plays {
  const ids = (renditions: readonly { id: string }[]) => renditions.map(({ id }) => id).join(' ');
  return {
    does: 'play',
    seconds: Math.round(timeline.durationSeconds * 100) / 100,
    timeline: timeline.kind,
    video: ids(video),
    audio: ids(audio),
  };
}
