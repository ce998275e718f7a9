import type { Profile } from '@/modules/profiles/contract';
import { findNewsTimes, writeNewsSeen } from '@/modules/profiles/server';
import { publish } from '@/server/events/bus';
import type { NewsItem } from './contract';
import { gatherNews } from './gather-news';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

export async function openNews(viewer: Viewer, now = Date.now()): Promise<NewsItem[]> {
  const [news, seen] = await Promise.all([gatherNews(viewer, now), readUntil(viewer.id, now)]);
  return news.map((item) => ({ ...item, at: new Date(item.at).toISOString(), isUnread: item.at > seen }));
}

export async function countUnread(viewer: Viewer, now = Date.now()): Promise<number> {
  return (await openNews(viewer, now)).filter(({ isUnread }) => isUnread).length;
}

/** What came before the profile was there is no news to it, though it may look at it. */
async function readUntil(profileId: string, now: number): Promise<number> {
  const times = await findNewsTimes(profileId);
  return (times?.seenAt ?? times?.createdAt)?.getTime() ?? now;
}

/** Nobody has read what is yet to come: a browser's clock may be ahead. Answers how much is unread now. */
export async function markSeen(viewer: Viewer, until: string, now = Date.now()): Promise<number> {
  await writeNewsSeen(viewer.id, new Date(Math.min(Date.parse(until), now)));
  // Counted first: the event lets go of what is known of the profile, and of answers that were kept.
  const count = await countUnread(viewer, now);
  publish('profile.changed', { profileId: viewer.id });
  return count;
}
