'use client';

import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type { Id } from '@/shared/ids';
import type { listFavoriteIds } from '../contract';
import { useListStore } from './list-store';

export const LIST_IDS = '/api/favorites/ids';

type Ids = { subscribe: (onChange: () => void) => () => void; has: (titleId: Id) => boolean };

const ListContext = createContext<Ids>({ subscribe: () => () => undefined, has: () => false });

/** One SWR subscription for all cards of a page; each card hears only of its own title. */
export function ListProvider({ children }: { children: ReactNode }) {
  const { data } = useEndpoint<typeof listFavoriteIds>(LIST_IDS, {});
  const current = useRef<ReadonlySet<Id>>(new Set(data?.titleIds));
  const [listeners] = useState(() => new Set<() => void>());
  const [ids] = useState<Ids>(() => ({
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    has: (titleId) => current.current.has(titleId),
  }));

  useEffect(() => {
    current.current = new Set(data?.titleIds);
    for (const onChange of listeners) onChange();
  }, [data, listeners]);

  return <ListContext value={ids}>{children}</ListContext>;
}

export function useIsOnList(titleId: Id): boolean {
  const ids = useContext(ListContext);
  const has = () => ids.has(titleId);
  const isStored = useSyncExternalStore(ids.subscribe, has, has);
  return useListStore(({ wishes }) => wishes[titleId]) ?? isStored;
}
