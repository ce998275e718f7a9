import { notFound, redirect } from 'next/navigation';
import { preload } from '@/app/api/_route/preload';
import { GET as readMe } from '@/app/api/account/route';
import { getMe, type Me } from '@/modules/accounts/contract';

/** The studio does not exist for viewers. Pages only decide what to show: every endpoint checks for itself. */
export async function requireEditor(path: string): Promise<Me> {
  const me = await preload(readMe, getMe);
  if (!me.ok) redirect(`/auth?next=${encodeURIComponent(path)}`);
  if (me.data.role === 'viewer') notFound();
  return me.data;
}

export async function requireOwner(path: string): Promise<Me> {
  const me = await requireEditor(path);
  if (me.role !== 'owner') notFound();
  return me;
}
