'use client';

import { IconButton } from '@/ui/icon-button';
import { EyeIcon, SeenIcon } from '@/ui/icons';

type Props = {
  isWatched: boolean;
  /** What it is about: "Harbour", "Season 1", "Episode 2". */
  name: string;
  onMark: (isWatched: boolean) => void;
  variant?: 'quiet' | 'outlined';
  className?: string;
};

export function WatchedButton({ isWatched, name, onMark, variant = 'quiet', className }: Props) {
  const label = isWatched ? `Mark ${name} as not watched` : `Mark ${name} as watched`;
  const Icon = isWatched ? SeenIcon : EyeIcon;
  return (
    <IconButton
      label={label}
      variant={variant}
      onClick={() => onMark(!isWatched)}
      {...(className && { className })}
    >
      <Icon className="size-5.5" />
    </IconButton>
  );
}
