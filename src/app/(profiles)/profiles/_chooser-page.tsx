import { redirect } from 'next/navigation';
import { WishList } from '@/app/(browse)/_parts/shelves/wish-list';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { GET as readMe } from '@/app/api/account/route';
import { GET as readProfiles } from '@/app/api/profiles/route';
import { Texts } from '@/language/texts';
import { getMe } from '@/modules/accounts/contract';
import { listProfiles } from '@/modules/profiles/contract';
import { ProfileChooser } from '@/modules/profiles/ui/profile-chooser';
import { ApiProvider } from '@/ui/api/api-provider';
import { readNextPath } from '@/ui/next-path';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** Choosing and managing are one page with one question. */
export async function ChooserPage({ query, isManaging }: { query: PageQuery; isManaging: boolean }) {
  const [me, profiles] = await Promise.all([preload(readMe, getMe), preload(readProfiles, listProfiles)]);
  const here = isManaging ? '/profiles/manage' : '/profiles';
  if (!me.ok) redirect(`/auth?next=${encodeURIComponent(here)}`);
  const chooser = { next: readNextPath((await query).next, '/browse'), accountName: me.data.name };
  return (
    <ApiProvider fallback={fallbackOf(profiles)}>
      <main
        id="content"
        tabIndex={-1}
        className="flex grow flex-col items-center justify-center px-gutter pt-6 pb-16 text-center outline-none"
      >
        {isManaging ? (
          <Texts areas={['browse', 'title']}>
            <ProfileChooser isManaging {...chooser} more={<WishList className="mt-8" />} />
          </Texts>
        ) : (
          <ProfileChooser isManaging={false} {...chooser} />
        )}
      </main>
    </ApiProvider>
  );
}
