'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#text';
import type { useRecentSearches } from '@/modules/search/ui/recent-searches';
import { optionIcon, optionNote, type SearchOption } from '@/modules/search/ui/suggestion-face';
import { useCombobox } from '@/modules/search/ui/use-combobox';
import { useSettled } from '@/modules/search/ui/use-search';
import { useSuggestions } from '@/modules/search/ui/use-suggestions';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { CloseIcon, SearchIcon } from '@/ui/icons';
import { addressOf } from './option-address';

type Props = { typed: string; onType: (text: string) => void; recent: ReturnType<typeof useRecentSearches> };

/** The large field, with what it may become on a line below it: the results keep their place while one types. */
export function SearchField({ typed, onType, recent }: Props) {
  const text = useText('search');
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(true);
  const suggestions = useSuggestions(useSettled(typed, 60));
  const blank = recent.searches.map((each): SearchOption => ({ kind: 'recent', text: each }));
  const options: readonly SearchOption[] = !isOpen ? [] : typed.trim() === '' ? blank : suggestions;

  useEffect(() => {
    // With a finger, a keyboard that jumps up unasked hides the half of the page.
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  const choose = (index: number) => {
    const option = options[index];
    if (!option) return;
    recent.remember(typed.trim() === '' ? option.text : typed);
    const address = addressOf(option);
    if (address === null) onType(option.text);
    else router.push(address, { scroll: !address.startsWith('/title/') });
  };
  const combobox = useCombobox({
    count: options.length,
    onChoose: choose,
    onSubmit: () => {
      recent.remember(typed);
      setOpen(false);
      if (!window.matchMedia('(pointer: fine)').matches) field.current?.blur();
    },
    onLeave: () => void import('@/ui/spatial/move-focus').then(({ moveFocus }) => moveFocus('down')),
    onEscape: () => {
      if (isOpen && options.length > 0 && typed !== '') setOpen(false);
      else onType('');
      return true;
    },
  });

  return (
    <>
      <div className="flex items-center gap-3 border-b-2 border-field transition-colors duration-quick focus-within:border-accent sm:gap-5">
        <SearchIcon className="size-7 shrink-0 text-muted sm:size-9" />
        <input
          ref={field}
          type="search"
          dir="auto"
          aria-label={text('label')}
          placeholder={text('placeholder')}
          value={typed}
          onChange={(event) => {
            onType(event.target.value);
            setOpen(true);
            combobox.reset();
          }}
          className="min-h-16 min-w-0 flex-1 bg-transparent font-display text-xl font-light text-ellipsis outline-none placeholder:text-faint max-sm:placeholder:text-base sm:min-h-20 sm:text-3xl [&::-webkit-search-cancel-button]:hidden"
          {...combobox.input}
        />
        {typed !== '' && (
          <IconButton
            label={text('clear')}
            variant="quiet"
            onClick={() => {
              onType('');
              setOpen(true);
              field.current?.focus();
            }}
          >
            <CloseIcon />
          </IconButton>
        )}
      </div>
      <div
        className={cx(
          'flex min-h-14 [scrollbar-width:none] items-center gap-2 overflow-x-auto pt-3 pb-1',
          // While one types, it keeps its place also when there is nothing to suggest.
          typed === '' && options.length === 0 && 'hidden',
        )}
      >
        <div {...combobox.list} aria-label={text('suggestions')} className="flex gap-2">
          {options.map((option, index) => (
            <div
              key={`${option.kind} ${option.text} ${String(index)}`}
              {...combobox.option(index)}
              className="relative flex min-h-9 max-w-72 shrink-0 cursor-pointer items-center gap-2 rounded-full border border-line bg-surface px-3.5 text-sm text-muted transition-colors duration-quick hover:border-line-strong hover:text-fg aria-selected:border-accent aria-selected:bg-raised aria-selected:text-fg forced-colors:aria-selected:bg-[Highlight] pointer-coarse:min-h-tap"
            >
              {optionIcon(option, 'size-4 shrink-0 text-faint')}
              <bdi className="truncate">{option.text}</bdi>
              <span className="sr-only">{optionNote(option, text)}</span>
            </div>
          ))}
        </div>
        {typed.trim() === '' && options.length > 0 && (
          <button
            type="button"
            onClick={recent.forgetAll}
            className="min-h-9 shrink-0 rounded-full px-3 text-sm text-faint transition-colors duration-quick hover:text-fg pointer-coarse:min-h-tap"
          >
            {text('forget')}
          </button>
        )}
      </div>
    </>
  );
}
