import Link from 'next/link';
import { readText } from '@/language/text.server';
import { Avatar } from '@/modules/profiles/ui/avatar';
import { Wordmark } from '@/ui/wordmark';
import { readViewer } from '../viewer';
import { NewsBell } from '../news/news-bell';
import { AccountMenu } from './account-menu';
import { TopLinks } from './place-links';
import { SearchButton } from './search-button';

export async function HeaderBar() {
  const [viewer, text] = await Promise.all([readViewer(), readText('everywhere')]);
  return (
    <>
      <Link href="/browse" className="flex min-h-tap items-center rounded-sm">
        <Wordmark className="h-7 w-auto md:h-8" />
        <span className="sr-only">{text('toStart')}</span>
      </Link>
      <TopLinks />
      <div className="ms-auto flex items-center sm:gap-1">
        {viewer && <SearchButton profileId={viewer.profile.id} />}
        {viewer && <NewsBell />}
        {viewer && (
          <AccountMenu
            profileName={viewer.profile.name}
            email={viewer.email}
            isOwner={viewer.isOwner}
            avatar={<Avatar id={viewer.profile.avatar} size={34} className="rounded-full" />}
          />
        )}
      </div>
    </>
  );
}
