'use client';

import { useText } from '#text';
import { CloseIcon, NextEpisodeIcon, ReplayIcon } from '@/ui/icons';
import type { MenuEntry } from '@/ui/menu-entry';
import type { PreviewItem } from './preview-store';
import { useContinueActions } from './use-continue-actions';

const icon = 'size-5 text-muted';

/** For a card of Continue Watching: begin again, go on to the next episode, take it off. */
export function useContinueEntries(item: PreviewItem): MenuEntry[] {
  const text = useText('browse');
  const { remove, restart, skip } = useContinueActions();
  const { progress } = item;
  if (!progress) return [];
  const continued = { ...item, progress };
  const begun: MenuEntry[] = [
    {
      kind: 'action',
      label: text('startOver'),
      onSelect: () => restart(continued),
      icon: <ReplayIcon className={icon} />,
    },
  ];
  const onward: MenuEntry[] = [
    {
      kind: 'action',
      label: text('goToNextEpisode'),
      onSelect: () => skip(continued),
      icon: <NextEpisodeIcon className={icon} />,
    },
  ];
  return [
    ...(progress.isNext ? [] : begun),
    ...(item.kind === 'series' ? onward : []),
    {
      kind: 'action',
      label: text('removeFromContinue'),
      onSelect: () => remove(continued),
      icon: <CloseIcon className={icon} />,
    },
  ];
}
