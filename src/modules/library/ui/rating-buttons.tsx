'use client';

import { useId, useRef, useState } from 'react';
import { useText } from '#text';
import type { Id } from '@/shared/ids';
import { ActionButton } from '@/ui/action-button';
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

type Props = { title: { id: Id; name: string } };

/**
 * Three thumbs in one pill; the one that is given is pressed, and pressed again it is taken back. In a row of actions
 * that has little room they are behind one button.
 */
export function RatingButtons({ title }: Props) {
  const text = useText('title');
  const { value, rate } = useRating(title.id);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const thumbsId = useId();
  const GivenIcon = thumbs.find(({ value: own }) => own === value)?.icon ?? ThumbUpIcon;
  const choose = (own: RatingValue) => {
    void rate(value === own ? null : own);
    setIsOpen(false);
    if (opener.current?.checkVisibility()) opener.current.focus();
  };
  return (
    <>
      <ActionButton
        ref={opener}
        label={text('rate', { name: title.name })}
        caption={text('captionRate')}
        isOn={value !== null}
        aria-expanded={isOpen}
        aria-controls={thumbsId}
        onClick={() => setIsOpen(!isOpen)}
        className="@3xl:hidden"
      >
        <GivenIcon className="size-5.5" />
      </ActionButton>
      <div
        className={
          isOpen
            ? 'order-last flex basis-full animate-pop-in justify-center @3xl:order-none @3xl:basis-auto'
            : 'hidden @3xl:block'
        }
      >
        <div
          id={thumbsId}
          role="group"
          aria-label={text('yourThumb', { name: title.name })}
          className="inline-flex items-center rounded-full border border-fg/40 bg-canvas/45 p-0.5 backdrop-blur-md"
        >
          {thumbs.map(({ value: own, label, icon: Icon }) => (
            <button
              key={own}
              type="button"
              aria-label={text(label)}
              title={text(label)}
              aria-pressed={value === own}
              onClick={() => choose(own)}
              className="grid size-11.5 place-items-center rounded-full text-fg/85 transition-[background-color,color,scale] duration-quick ease-out hover:bg-fg/12 hover:text-fg active:scale-90 aria-pressed:bg-fg aria-pressed:text-canvas"
            >
              <Icon className="size-5.5" />
            </button>
          ))}
        </div>
      </div>
    </>
  );
}
