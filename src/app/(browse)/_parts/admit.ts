import { redirect } from 'next/navigation';
import type { AnyPreloaded } from '@/app/api/_route/preload';

/** Sends who is not signed in to the door, and who has not said who is watching to the question. */
export function admit(result: AnyPreloaded, path: string): void {
  if (result.ok) return;
  const next = encodeURIComponent(path);
  if (result.code === 'unauthenticated') redirect(`/auth?next=${next}`);
  if (result.code === 'profile_required') redirect(`/profiles?next=${next}`);
}
