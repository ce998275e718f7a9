'use client';

import type { KeyboardEvent } from 'react';
import { useText } from '#text';
import { readingKey } from '@/ui/reading-direction';
import type { Season } from '../contract';
import { seasonName } from './describe-title';

type Props = { seasons: readonly Season[]; current: number; onChoose: (number: number) => void };

/** One season needs no choice, only its name. */
export function SeasonTabs({ seasons, current, onChoose }: Props) {
  const text = useText('title');
  if (seasons.length === 1) return <h2 className="mb-3 text-xl font-normal">{text('episodes')}</h2>;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[readingKey(event.key, event.currentTarget)];
    if (!step) return;
    const index = seasons.findIndex(({ number }) => number === current);
    const next = seasons[(index + step + seasons.length) % seasons.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.number);
    document.getElementById(`season-${next.number}`)?.focus();
  };

  return (
    <div
      role="tablist"
      aria-label={text('seasons')}
      className="mb-3 flex [scrollbar-width:none] gap-6 overflow-x-auto border-b border-line"
    >
      {seasons.map(({ number, name }) => (
        <button
          key={number}
          id={`season-${number}`}
          type="button"
          role="tab"
          aria-selected={number === current}
          aria-controls="episodes"
          tabIndex={number === current ? 0 : -1}
          onClick={() => onChoose(number)}
          onKeyDown={onKeyDown}
          className="relative min-h-tap shrink-0 px-1 text-muted outline-offset-[-3px] transition-colors duration-quick hover:text-fg aria-selected:font-medium aria-selected:text-fg aria-selected:after:absolute aria-selected:after:inset-x-0 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:rounded-full aria-selected:after:bg-accent"
        >
          {seasonName({ number, name }, text)}
        </button>
      ))}
    </div>
  );
}
