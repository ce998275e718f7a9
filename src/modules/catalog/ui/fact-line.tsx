import type { ReactNode } from 'react';
import { cx } from '@/ui/cx';
import type { TitleCard } from '../contract';
import { genreLine } from './describe-title';
import { MaturityBadge } from './maturity-badge';
import { useTitleWords } from './use-title-words';

type Props = {
  title: TitleCard;
  hasGenres?: boolean;
  className?: string;
  /** What else is worth a glance. */
  children?: ReactNode;
};

/** Maturity, year, length, genres: what one wants to know before the synopsis. */
export function FactLine({ title, hasGenres = false, className, children }: Props) {
  const { text, length } = useTitleWords();
  return (
    <p className={cx('flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted', className)}>
      <MaturityBadge maturity={title.maturity} />
      {title.year !== null && <span>{title.year}</span>}
      {length(title) !== null && <span>{length(title)}</span>}
      {children}
      {hasGenres && title.genres.length > 0 && <span>{genreLine(title.genres, text)}</span>}
    </p>
  );
}
