'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#text';
import type { useRecentSearches } from '@/modules/search/ui/recent-searches';
import { useCombobox } from '@/modules/search/ui/use-combobox';
import { IconButton } from '@/ui/icon-button';
import { CloseIcon, SearchIcon } from '@/ui/icons';
import { addressOf } from './option-address';
import { SearchOptions } from './search-options';
import { useSearchOptions } from './use-search-options';

type Props = { typed: string; onType: (text: string) => void; recent: ReturnType<typeof useRecentSearches> };

/** More of them are further from the results than one would walk with arrow keys. */
const mostInLine = 5;

/** The large field, with what it may become on a line below it. */
export function SearchField({ typed, onType, recent }: Props) {
  const text = useText('search');
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  // Who comes with words comes for what they find.
  const [isOpen, setOpen] = useState(typed === '');
  const known = useSearchOptions(isOpen ? typed : '', recent.searches);
  const options = isOpen ? known.slice(0, mostInLine) : [];

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
      <SearchOptions options={options} combobox={combobox} as="line">
        {typed.trim() === '' && (
          <button
            type="button"
            onClick={recent.forgetAll}
            className="min-h-tap shrink-0 rounded-full px-3 text-sm text-faint transition-colors duration-quick hover:text-fg"
          >
            {text('forget')}
          </button>
        )}
      </SearchOptions>
    </>
  );
}
