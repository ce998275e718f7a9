import Link from 'next/link';
import { useText } from '#text';
import { clockTime } from '@/language/format-time';
import { cx } from '@/ui/cx';
import { PlayIcon } from '@/ui/icons';
import { Picture } from '@/ui/picture';
import type { Quote } from '../contract';
import { momentHref } from './search-address';

const sizes = '(min-width: 40rem) 10rem, 7rem';
const aloneSizes = `(min-width: 64rem) 22rem, ${sizes}`;

type Props = {
  quote: Quote;
  /** Nothing stands beside it: it takes its room, as a pulled quote does. */
  isAlone?: boolean;
};

/** What is said, where, and the way to that moment. */
export function QuoteCard({ quote, isAlone = false }: Props) {
  const text = useText('search');
  const { titleName, year, episode, videoId, startSeconds, language, parts, picture } = quote;
  const at = clockTime(startSeconds);
  const words = parts.map((part) => part.text).join('');
  const label = { name: titleName, episode: episode ?? '', time: at, words };
  return (
    <Link
      href={momentHref(videoId, startSeconds)}
      prefetch={false}
      aria-label={text(episode === null ? 'playMoment' : 'playEpisodeMoment', label)}
      className={cx(
        'group flex h-full gap-4 overflow-hidden rounded-lg border border-line bg-surface p-3 transition-[background-color,border-color] duration-quick hover:border-line-strong hover:bg-raised sm:p-4',
        isAlone && 'lg:items-center lg:gap-8 lg:pe-10',
      )}
    >
      <span
        className={cx(
          'relative block w-28 shrink-0 self-start overflow-hidden rounded-md bg-overlay sm:w-40',
          isAlone && 'lg:w-88',
        )}
      >
        <span className="block aspect-video">
          {picture && <Picture picture={picture} alt="" sizes={isAlone ? aloneSizes : sizes} />}
        </span>
        <span className="absolute inset-0 grid place-items-center bg-canvas/30 opacity-0 transition-opacity duration-quick group-hover:opacity-100 group-focus-visible:opacity-100">
          <PlayIcon className="size-8" />
        </span>
        <span className="absolute end-1 bottom-1 rounded-sm bg-canvas/85 px-1.5 py-0.5 text-xs tabular-nums">
          {at}
        </span>
      </span>
      <span className="min-w-0">
        <span
          lang={language || undefined}
          dir="auto"
          className={cx(
            'line-clamp-3 text-base sm:text-lg',
            isAlone && 'lg:font-display lg:text-2xl lg:leading-snug lg:font-light',
          )}
        >
          <span aria-hidden="true" className="me-0.5 font-display text-faint">
            “
          </span>
          {parts.map((part, index) =>
            part.isMatch ? (
              <mark key={index} className="rounded-xs bg-accent/16 text-accent forced-colors:bg-[Mark]">
                {part.text}
              </mark>
            ) : (
              <span key={index} className="text-muted">
                {part.text}
              </span>
            ),
          )}
          <span aria-hidden="true" className="font-display text-faint">
            ”
          </span>
        </span>
        <span dir="auto" className="mt-1.5 block truncate text-start text-sm text-faint">
          {[titleName, episode ?? year].filter(Boolean).join(' · ')}
        </span>
      </span>
    </Link>
  );
}
