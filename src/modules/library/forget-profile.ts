import { subscribe } from '@/server/events/bus';
import { deleteEverythingOf } from './store';

/** Profiles know no lists: they say that one is gone, and its rows follow. */
export function forgetDeletedProfiles(signal?: AbortSignal): void {
  subscribe('profile.deleted', ({ profileId }) => deleteEverythingOf(profileId), signal);
}
