import type { ReactNode } from 'react';
import { GET as readFavoriteIds } from '@/app/api/favorites/ids/route';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { listFavoriteIds } from '@/modules/library/contract';
import { Texts } from '@/language/texts';
import { ListProvider } from '@/modules/library/ui/list-context';
import { ApiProvider } from '@/ui/api/api-provider';
import { SpatialKeys } from '@/ui/spatial/spatial-keys';
import { TimeZoneCookie } from '@/ui/time-zone-cookie';
import { PreviewHost } from './_parts/shelves/preview-host';
import { HeaderFrame } from './_parts/shell/header-frame';
import { HeaderBar } from './_parts/shell/header-bar';
import { TabBar } from './_parts/shell/place-links';
import { ModalSlot } from './_parts/title/modal-slot';

type Props = { children: ReactNode; modal: ReactNode };

export default async function BrowseLayout({ children, modal }: Props) {
  const favorites = await preload(readFavoriteIds, listFavoriteIds);
  return (
    <Texts areas={['browse', 'title', 'search', 'news']}>
      <ApiProvider fallback={fallbackOf(favorites)}>
        <ListProvider>
          <HeaderFrame>
            <HeaderBar />
          </HeaderFrame>
          {children}
          <ModalSlot>{modal}</ModalSlot>
          <TabBar />
          <PreviewHost />
          <SpatialKeys />
          <TimeZoneCookie ofServer={Intl.DateTimeFormat().resolvedOptions().timeZone} />
        </ListProvider>
      </ApiProvider>
    </Texts>
  );
}
