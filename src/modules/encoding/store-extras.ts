import { z } from 'zod';
import { markers, type Marker } from '@/media/markers/marker';
import { database, where } from '@/server/db';

/** What was found or made of a video beside its renditions. `contentHash` says of which content. */
const extras = z.object({
  /** Storage key of each text inside the source, by the index of its stream; null when there is no word in it. */
  texts: z.record(z.string(), z.string().nullable()).exactOptional(),
  isTrickplayComplete: z.boolean().exactOptional(),
  /** Of the season's other episodes at the time when this one was listened to; null to listen again. */
  markersFor: z.string().nullable().exactOptional(),
  /** A person knows better than anything that is heard or seen. */
  isMarkedByHand: z.boolean().exactOptional(),
});
export type Extras = z.infer<typeof extras>;

type Found = { extras: Extras; markers: Marker[] };

const row = z.object({ extras: extras.catch({}), markers: markers.catch([]) });

/** Nothing yet for a content that was not planned, or is another one by now. */
export async function findExtras(videoId: string, contentHash: string): Promise<Found> {
  const { orm } = await database();
  const found = await orm.timelines.where({ videoId, contentHash }).first();
  return row.parse(found ?? {});
}

export async function saveExtras(
  videoId: string,
  contentHash: string,
  { markers: newMarkers, ...change }: Extras & { markers?: Marker[] },
): Promise<void> {
  const { orm } = await database();
  for (;;) {
    const found = await orm.timelines.where({ videoId, contentHash }).first();
    if (!found) return;
    // Two writers of different extras must not undo each other; two within a millisecond must not look like one.
    const updatedAt = new Date(Math.max(Date.now(), found.updatedAt.getTime() + 1));
    const known = row.parse(found);
    const saved = await orm.timelines
      .where({ _id: found._id })
      .where(where.is('updatedAt', found.updatedAt))
      .update({ extras: { ...known.extras, ...change }, markers: newMarkers ?? known.markers, updatedAt });
    if (saved) return;
  }
}
