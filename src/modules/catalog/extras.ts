import { z } from 'zod';
import { id } from '@/shared/schema';
import { extraKind } from './contract';
import type { TitleRow } from './store';

const storedPicture = z.object({
  key: z.string(),
  widths: z.array(z.number()).readonly(),
  width: z.number(),
  height: z.number(),
  blur: z.string(),
  hasAvif: z.boolean().nullable().default(null),
  isLettered: z.boolean().nullable().default(null),
});

const storedExtra = z.object({
  videoId: id,
  kind: extraKind,
  name: z.string(),
  durationSeconds: z.number(),
  still: storedPicture.nullable(),
});
export type StoredExtra = z.infer<typeof storedExtra>;

/** Trailers and the like, as a title keeps them in its `extras`. */
export function extrasOf({ extras }: Pick<TitleRow, 'extras'>): StoredExtra[] {
  return storedExtra.array().parse(extras ?? []);
}

/** Rows from before there were extras have no such field at all. */
export const isExtraVideo = ({ extraKind: kind }: { extraKind: string | null }): boolean =>
  typeof kind === 'string';

export const findExtra = (title: Pick<TitleRow, 'extras'>, videoId: string): StoredExtra | null =>
  extrasOf(title).find((each) => each.videoId === videoId) ?? null;
