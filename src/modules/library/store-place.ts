import { findProgress, insertProgress, updateProgressIfNewer, type ProgressRow } from './store';

type Place = Omit<ProgressRow, '_id' | 'countedAt' | 'dismissedAt'>;

/** Unless something newer is stored already. What is stored now; null only when the profile was deleted meanwhile. */
export async function storePlace(place: Place): Promise<ProgressRow | null> {
  return (
    (await updateProgressIfNewer(place)) ??
    (await insertProgress({ ...place, countedAt: null, dismissedAt: null })) ??
    // Another report was first between the two, and it may be an older one.
    (await updateProgressIfNewer(place)) ??
    (await findProgress(place.profileId, place.videoId))
  );
}
