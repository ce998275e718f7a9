'use client';

import { useText } from '#text';
import { IconButton } from '@/ui/icon-button';
import { EyeIcon, SeenIcon } from '@/ui/icons';

type Props = {
  isWatched: boolean;
  /** What it is about: "Harbour", "Season 1", "Episode 2". */
  name: string;
  onMark: (isWatched: boolean) => void;
  variant?: 'quiet' | 'outlined';
  size?: 'md' | 'lg';
};

export function WatchedButton({ isWatched, name, onMark, variant = 'quiet', size = 'md' }: Props) {
  const text = useText('title');
  const label = text(isWatched ? 'markUnwatched' : 'markWatched', { name });
  const Icon = isWatched ? SeenIcon : EyeIcon;
  return (
    <IconButton label={label} variant={variant} size={size} onClick={() => onMark(!isWatched)}>
      <Icon className="size-5.5" />
    </IconButton>
  );
}
