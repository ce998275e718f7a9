import { mediaStorage } from '@/server/storage/media-storage';
import { deleteRenditionsOf } from './store-renditions';
import {
  contentPrefix,
  renditionPrefix,
  soundKey,
  textKey,
  trickplayPrefix,
  type RenditionPlace,
} from './stored-keys';

export type StoredSegments = { finals: Set<number>; drafts: Set<number>; bytes: number };

const segmentName = /(?<=^|\/)(\d+)(\.draft)?\.m4s$/;

/** Number of the segment that is stored under a key, as a draft or as it shall stay; null for anything else. */
export function storedNumber(key: string): number | null {
  const [, number] = segmentName.exec(key) ?? [];
  return number === undefined ? null : Number(number);
}

/** What storage really has of a rendition: the only thing that a count may be based on. */
export async function storedSegments(place: RenditionPlace): Promise<StoredSegments> {
  const stored: StoredSegments = { finals: new Set(), drafts: new Set(), bytes: 0 };
  const prefix = renditionPrefix(place);
  for await (const { key, sizeBytes } of mediaStorage().list(prefix)) {
    stored.bytes += sizeBytes;
    const [, number, draft] = segmentName.exec(key.slice(prefix.length)) ?? [];
    if (number !== undefined) stored[draft ? 'drafts' : 'finals'].add(Number(number));
  }
  return stored;
}

/** The init segment stays: players that know it may come back for more. */
export async function removeSegments(place: RenditionPlace): Promise<void> {
  for await (const key of mediaStorage().keys(renditionPrefix(place)))
    if (key.endsWith('.m4s')) await mediaStorage().remove(key);
}

type Content = { videoId: string; contentHash: string };

/** Everything that was made of a content that nobody can ask for any more. */
export async function removeContent(content: Content): Promise<void> {
  for (const prefix of [contentPrefix(content), trickplayPrefix(content), parentOf(textKey(content, 0))])
    await mediaStorage().removeAll(prefix);
  await mediaStorage().remove(soundKey(content));
  await deleteRenditionsOf(content.videoId, content.contentHash);
}

const parentOf = (key: string) => key.slice(0, key.lastIndexOf('/') + 1);
