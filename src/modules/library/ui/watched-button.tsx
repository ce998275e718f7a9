'use client';

import { useText } from '#text';
import { ActionButton } from '@/ui/action-button';
import { IconButton } from '@/ui/icon-button';
import { EyeIcon, SeenIcon } from '@/ui/icons';

type Props = {
  isWatched: boolean;
  /** What it is about: "Harbour", "Season 1", "Episode 2". */
  name: string;
  onMark: (isWatched: boolean) => void;
  /** One of a row of actions, not beside the thing it is about. */
  isAction?: boolean;
};

export function WatchedButton({ isWatched, name, onMark, isAction = false }: Props) {
  const text = useText('title');
  const label = text(isWatched ? 'markUnwatched' : 'markWatched', { name });
  const Icon = isWatched ? SeenIcon : EyeIcon;
  if (isAction)
    return (
      <ActionButton label={label} caption={text('captionWatched')} onClick={() => onMark(!isWatched)}>
        <Icon className="size-5.5" />
      </ActionButton>
    );
  return (
    <IconButton label={label} onClick={() => onMark(!isWatched)}>
      <Icon className="size-5.5" />
    </IconButton>
  );
}
