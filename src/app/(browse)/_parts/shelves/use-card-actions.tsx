'use client';

import { useText } from '#text';
import { titleHref, watchHref } from '@/modules/catalog/ui/title-address';
import { useIsOnList } from '@/modules/library/ui/list-context';
import { useListToggle } from '@/modules/library/ui/use-list-toggle';
import { CheckIcon, InfoIcon, PlayIcon, PlusIcon } from '@/ui/icons';
import type { MenuEntry } from '@/ui/menu-entry';
import { useContinueEntries } from './use-continue-entries';
import type { PreviewItem } from './preview-store';

const icon = 'size-5.5 text-muted';

/** Everything that can be done with a card, the likeliest first. */
export function useCardActions(item: PreviewItem): MenuEntry[] {
  const text = useText('browse');
  const isOnList = useIsOnList(item.id);
  const toggle = useListToggle();
  const continued = useContinueEntries(item);
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
    { kind: 'link', label: text('moreInfo'), href: titleHref(item.id), icon: <InfoIcon className={icon} /> },
    ...continued,
  ];
}
