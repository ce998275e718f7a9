import Link from 'next/link';
import { useText } from '#text';
import { useDuration } from '@/language/use-duration';
import { PlayIcon } from '@/ui/icons';
import { Picture } from '@/ui/picture';
import type { Extra } from '../contract';
import { extraLabel } from './describe-extra';
import { watchHref } from './title-address';

/** Trailers and what else there is to watch about a title. */
export function ExtraList({ extras }: { extras: readonly Extra[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3">
      {extras.map((extra) => (
        <li key={extra.videoId}>
          <ExtraCard extra={extra} />
        </li>
      ))}
    </ul>
  );
}

function ExtraCard({ extra }: { extra: Extra }) {
  const duration = useDuration();
  const { name, kind } = extraLabel(extra, useText('title'));
  return (
    <Link
      href={watchHref(extra.videoId)}
      prefetch={false}
      className="group grid gap-2 rounded-md outline-offset-4"
    >
      <span className="relative block aspect-video overflow-hidden rounded-md bg-surface ring-1 ring-line ring-inset">
        {extra.still && <Picture picture={extra.still} alt="" sizes="(min-width: 48rem) 18rem, 45vw" />}
        <span className="absolute inset-0 grid place-items-center bg-black/15 transition-colors duration-quick group-hover:bg-black/0">
          <span className="grid size-11 place-items-center rounded-full border border-white/80 bg-black/50 text-white transition-[scale,background-color] duration-calm ease-out group-hover:scale-110 group-hover:bg-black/70">
            <PlayIcon className="size-5" />
          </span>
        </span>
      </span>
      <span className="text-sm leading-snug">
        <span className="line-clamp-2 block">
          <bdi>{name}</bdi>
        </span>
        <span className="text-faint">
          {[kind, duration(extra.durationSeconds)].filter((part) => part !== null).join(' · ')}
        </span>
      </span>
    </Link>
  );
}
