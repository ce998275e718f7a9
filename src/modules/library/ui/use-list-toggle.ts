'use client';

import { useCallback } from 'react';
import { useText } from '#text';
import { useSWRConfig } from 'swr';
import { call } from '@/ui/api/call';
import { underAddress } from '@/ui/api/under-address';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import type { Id } from '@/shared/ids';
import type { addFavorite, listFavoriteIds, removeFavorite } from '../contract';
import { createWishSender } from './latest-wish';
import { LIST_IDS } from './list-context';
import { useListStore } from './list-store';
import type { ResponseOf } from '@/shared/endpoint';

const PATH = '/api/favorites/{titleId}';

const sendWish = createWishSender((titleId, isWanted) =>
  isWanted
    ? call<typeof addFavorite>('PUT', PATH, { params: { titleId } })
    : call<typeof removeFavorite>('DELETE', PATH, { params: { titleId } }),
);

type StoredIds = ResponseOf<typeof listFavoriteIds>;

/** Puts a title on My List or takes it off: shown at once, taken back with a notice when it fails. */
export function useListToggle(): (title: { id: Id; name: string }, isWanted: boolean) => Promise<void> {
  const text = useText('title');
  const { mutate } = useSWRConfig();
  return useCallback(
    async (title, isWanted) => {
      const { wish, forget } = useListStore.getState();
      wish(title.id, isWanted);
      try {
        if (!(await sendWish(title.id, isWanted))) return;
        const isOnList = useListStore.getState().wishes[title.id] ?? isWanted;
        await mutate<StoredIds>(LIST_IDS, (ids) => withTitle(ids, title.id, isOnList), { revalidate: false });
        forget(title.id);
        void mutate(underAddress('/api/rows'));
      } catch (error) {
        forget(title.id);
        const facts = { name: title.name, why: messageOf(error) };
        const message = text(isWanted ? 'notOnList' : 'stillOnList', facts);
        notify({ tone: 'bad', id: `list-${title.id}`, message });
      }
    },
    [mutate, text],
  );
}

function withTitle(ids: StoredIds | undefined, titleId: Id, isOnList: boolean): StoredIds {
  const others = (ids?.titleIds ?? []).filter((id) => id !== titleId);
  return { titleIds: isOnList ? [titleId, ...others] : others };
}
