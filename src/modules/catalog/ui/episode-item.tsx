import Link from 'next/link';
import type { ReactNode } from 'react';
import { useText } from '#text';
import { useDuration } from '@/language/use-duration';
import { cx } from '@/ui/cx';
import { CheckIcon, PlayIcon } from '@/ui/icons';
import { Picture } from '@/ui/picture';
import type { Episode } from '../contract';
import { watchHref } from './title-address';

type Props = {
  episode: Episode;
  /** What Play would start. */
  isNext: boolean;
  isWatched: boolean;
  /** How far one is, drawn over the picture. */
  bar?: ReactNode;
  /** What can be done with it beside watching it. */
  action?: ReactNode;
};

export function EpisodeItem({ episode, isNext, isWatched, bar, action }: Props) {
  const duration = useDuration();
  const { number, lastNumber } = episode;
  const numbers = lastNumber > number ? `${number}–${lastNumber}` : String(number);
  return (
    <li
      className={cx(
        'flex items-start gap-1 rounded-md py-2 [contain-intrinsic-size:auto_8rem] [content-visibility:auto] sm:items-center',
        isNext && 'bg-fg/5',
      )}
    >
      <Link
        href={watchHref(episode.videoId)}
        prefetch={false}
        aria-current={isNext ? 'true' : undefined}
        className="group grid min-w-0 grow grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 gap-y-2 rounded-md p-2 outline-offset-[-2px] transition-colors duration-quick hover:bg-fg/6 sm:grid-cols-[2rem_11rem_minmax(0,1fr)] sm:items-center"
      >
        <span className="hidden text-center font-display text-2xl font-light text-faint sm:block">
          {numbers}
        </span>
        <Still episode={episode} isWatched={isWatched} bar={bar} />
        <span className="grid min-w-0 content-center gap-1">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="min-w-0 font-medium wrap-anywhere">
              <span className="sm:sr-only">{numbers}. </span>
              <bdi>{episode.name}</bdi>
            </span>
            <span className="shrink-0 text-sm text-faint">{duration(episode.durationSeconds)}</span>
          </span>
          <span className="line-clamp-3 hidden text-sm text-muted sm:block">
            <bdi>{episode.synopsis}</bdi>
          </span>
        </span>
        {episode.synopsis !== '' && (
          <span className="col-span-2 line-clamp-3 text-sm text-muted sm:hidden">
            <bdi>{episode.synopsis}</bdi>
          </span>
        )}
      </Link>
      {action && <div className="shrink-0 pt-2 sm:pt-0">{action}</div>}
    </li>
  );
}

function Still({ episode, isWatched, bar }: Pick<Props, 'episode' | 'isWatched' | 'bar'>) {
  const text = useText('title');
  return (
    <span className="relative block aspect-video overflow-hidden rounded-md bg-overlay">
      {episode.still && <Picture picture={episode.still} alt="" sizes="11rem" />}
      <span className="absolute inset-0 grid place-items-center">
        <span className="grid size-10 place-items-center rounded-full border border-white/80 bg-black/50 text-white opacity-0 transition-opacity duration-quick group-hover:opacity-100 group-focus-visible:opacity-100">
          <PlayIcon className="size-4.5" />
        </span>
      </span>
      {isWatched && (
        <span className="absolute end-1.5 top-1.5 flex items-center gap-1 rounded-full bg-black/75 px-2 py-0.5 text-xs text-white">
          <CheckIcon className="size-3.5" /> {text('seen')}
        </span>
      )}
      {bar}
    </span>
  );
}
