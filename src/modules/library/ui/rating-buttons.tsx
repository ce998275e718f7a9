'use client';

import { useText } from '#text';
import type { Id } from '@/shared/ids';
import { cx } from '@/ui/cx';
import { DoubleThumbIcon, ThumbDownIcon, ThumbUpIcon } from '@/ui/icons';
import type { RatingValue } from '../contract';
import { useRating } from './use-rating';

const thumbs: readonly {
  value: RatingValue;
  label: 'thumbNot' | 'thumbLike' | 'thumbLove';
  icon: typeof ThumbUpIcon;
}[] = [
  { value: -1, label: 'thumbNot', icon: ThumbDownIcon },
  { value: 1, label: 'thumbLike', icon: ThumbUpIcon },
  { value: 2, label: 'thumbLove', icon: DoubleThumbIcon },
];

type Props = { title: { id: Id; name: string }; className?: string };

/** Three thumbs in one pill; the one that is given is pressed, and pressed again it is taken back. */
export function RatingButtons({ title, className }: Props) {
  const text = useText('title');
  const { value, rate } = useRating(title.id);
  return (
    <div
      role="group"
      aria-label={text('yourThumb', { name: title.name })}
      className={cx(
        'inline-flex items-center rounded-full border border-fg/40 bg-canvas/45 p-0.5 backdrop-blur-md',
        className,
      )}
    >
      {thumbs.map(({ value: own, label, icon: Icon }) => (
        <button
          key={own}
          type="button"
          aria-label={text(label)}
          title={text(label)}
          aria-pressed={value === own}
          onClick={() => void rate(value === own ? null : own)}
          className="grid size-11.5 place-items-center rounded-full text-fg/85 transition-[background-color,color,scale] duration-quick ease-out hover:bg-fg/12 hover:text-fg active:scale-90 aria-pressed:bg-fg aria-pressed:text-canvas"
        >
          <Icon className="size-5.5" />
        </button>
      ))}
    </div>
  );
}
