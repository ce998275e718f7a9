'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '#text';
import { SuggestionFace, tileClass, type SearchOption } from '@/modules/search/ui/suggestion-face';
import type { useCombobox } from '@/modules/search/ui/use-combobox';
import { cx } from '@/ui/cx';

type Props = {
  options: readonly SearchOption[];
  combobox: ReturnType<typeof useCombobox>;
  /** Below each other, or side by side where results follow at once. */
  as: 'list' | 'line';
  /** Behind the last one of a line. */
  children?: ReactNode;
};

const chosenClass =
  'cursor-pointer aria-selected:bg-fg/10 aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent forced-colors:aria-selected:bg-[Highlight]';

/** The options of a search field, the same ones in the palette and on the page of search. */
export function SearchOptions({ options, combobox, as, children }: Props) {
  const text = useText('search');
  const box = useRef<HTMLDivElement>(null);
  const { active } = combobox;
  useEffect(() => {
    if (active >= 0)
      box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const isLine = as === 'line';
  return (
    <div
      ref={box}
      className={
        isLine
          ? cx(
              '-mx-gutter flex [scrollbar-width:none] items-center gap-2 overflow-x-auto px-gutter pt-3',
              options.length === 0 && 'hidden',
            )
          : 'max-h-[60vh] overflow-y-auto p-2'
      }
    >
      <div
        {...combobox.list}
        aria-label={text('suggestions')}
        className={cx(isLine && 'flex min-w-0 grow gap-2')}
      >
        {options.map((option, index) => (
          <div
            key={`${option.kind} ${option.text} ${String(index)}`}
            {...combobox.option(index)}
            className={cx(
              chosenClass,
              isLine
                ? cx(tileClass, 'w-60 shrink-0 lg:w-auto lg:max-w-80 lg:shrink lg:grow lg:basis-0')
                : 'flex min-h-14 items-center gap-4 rounded-md px-3 py-1.5 hover:bg-fg/6',
            )}
          >
            <SuggestionFace option={option} />
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}
