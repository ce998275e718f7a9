'use client';

import type { Preview } from '@/media/trickplay/read-trickplay-vtt';
import { cx } from '@/ui/cx';
import { Skeleton } from '@/ui/skeleton';
import { clockTime } from '@/language/format-time';
import { usePreview, type ShownPreview } from '../use-previews';

type Props = {
  seconds: number;
  /** Where it points at, as a share of the bar. */
  share: number;
  chapter: string;
  previews: readonly Preview[];
};

/** What is there, above where the viewer points: picture, chapter, time. It stays inside the bar at both ends. */
export function SeekBubble({ seconds, share, chapter, previews }: Props) {
  const preview = usePreview(previews, seconds);
  return (
    <div
      aria-hidden="true"
      className={cx(
        'pointer-events-none absolute bottom-full mb-1 flex w-[calc(2*var(--half))] -translate-x-1/2 flex-col items-center gap-1.5',
        preview || chapter !== '' ? '[--half:5rem] sm:[--half:7.5rem]' : '[--half:1.75rem]',
      )}
      style={{ left: `clamp(var(--half), ${share * 100}%, calc(100% - var(--half)))` }}
    >
      {preview && <PreviewPicture preview={preview} />}
      <p className="flex max-w-full items-baseline gap-2 rounded-md bg-overlay px-2 py-1 text-sm shadow-mid">
        {chapter !== '' && <span className="truncate text-muted">{chapter}</span>}
        <span className="tabular-nums">{clockTime(seconds)}</span>
      </p>
    </div>
  );
}

function PreviewPicture({ preview: { size, sheet, x, y, width, height } }: { preview: ShownPreview }) {
  const isTall = height > width;
  return (
    <div
      className={cx(
        'overflow-hidden rounded-md bg-raised shadow-high ring-1 ring-fg/25',
        isTall ? 'h-40 sm:h-52' : 'w-40 sm:w-60',
      )}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {size ? (
        <div
          className="size-full animate-fade-in bg-no-repeat"
          style={{
            backgroundImage: `url("${sheet}")`,
            // In shares of the box, whatever its size: so many boxes fit on the sheet, and so far in is this one.
            backgroundSize: `${(size.width / width) * 100}% ${(size.height / height) * 100}%`,
            backgroundPosition: `${offset(x, width, size.width)}% ${offset(y, height, size.height)}%`,
          }}
        />
      ) : (
        <Skeleton className="size-full" />
      )}
    </div>
  );
}

/** CSS counts positions in percent of what is left over beside the box. */
const offset = (at: number, own: number, whole: number) => (whole > own ? (at / (whole - own)) * 100 : 0);
