'use client';

import { useText } from '#text';
import { titleHref, watchHref } from '@/modules/catalog/ui/title-address';
import { useIsOnList } from '@/modules/library/ui/list-context';
import { useMoveFavorite } from '@/modules/library/ui/use-move-favorite';
import { useListToggle } from '@/modules/library/ui/use-list-toggle';
import { ArrowLeftIcon, CheckIcon, InfoIcon, PlayIcon, PlusIcon } from '@/ui/icons';
import type { MenuEntry } from '@/ui/menu-entry';
import { notify } from '@/ui/notify';
import type { ShownRow } from './row-context';
import { useContinueEntries } from './use-continue-entries';
import type { PreviewItem } from './preview-store';
import { useRowEntries } from './use-row-entries';

const icon = 'size-5.5 text-muted';

/** Everything that can be done with a card, the likeliest first. */
export function useCardActions(item: PreviewItem, row: ShownRow | null): MenuEntry[] {
  const text = useText('browse');
  const isOnList = useIsOnList(item.id);
  const toggle = useListToggle();
  const continued = useContinueEntries(item);
  const front = useFrontEntry(item, row);
  const forRow = useRowEntries(row);
  const playId = item.progress?.videoId ?? item.videoId;
  const play: MenuEntry[] = playId
    ? [
        {
          kind: 'link',
          label: text(item.progress && !item.progress.isNext ? 'resume' : 'play'),
          href: watchHref(playId),
          icon: <PlayIcon className={icon} />,
        },
      ]
    : [];
  return [
    ...play,
    {
      kind: 'action',
      label: text(isOnList ? 'removeFromList' : 'addToList'),
      onSelect: () => void toggle(item, !isOnList),
      icon: isOnList ? <CheckIcon className={icon} /> : <PlusIcon className={icon} />,
    },
    ...front,
    { kind: 'link', label: text('moreInfo'), href: titleHref(item.id), icon: <InfoIcon className={icon} /> },
    ...continued,
    ...(row && forRow.length > 0 ? [{ kind: 'heading' as const, label: row.name }, ...forRow] : []),
  ];
}

/** Where My List is a row there is no room to arrange it, but what one wants next can come first. */
function useFrontEntry({ id, name }: PreviewItem, row: ShownRow | null): MenuEntry[] {
  const text = useText('browse');
  const move = useMoveFavorite();
  if (row?.kind !== 'list') return [];
  const bringForward = () => {
    move(id, null).then(
      () => notify({ id: 'list', message: text('isUpFront', { name }) }),
      () => notify({ id: 'list', tone: 'bad', message: text('notMoved', { name }) }),
    );
  };
  const label = text('moveToFront');
  return [{ kind: 'action', label, onSelect: bringForward, icon: <ArrowLeftIcon className={icon} /> }];
}
