'use client';

import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useText } from '#text';
import { useRecentSearches } from '@/modules/search/ui/recent-searches';
import { searchHref } from '@/modules/search/ui/search-address';
import type { SearchOption } from '@/modules/search/ui/suggestion-face';
import { useCombobox } from '@/modules/search/ui/use-combobox';
import { Dialog } from '@/ui/dialog';
import { SearchIcon } from '@/ui/icons';
import { addressOf } from './option-address';
import { SearchOptions } from './search-options';
import { useSearchOptions } from './use-search-options';

type Props = { profileId: string; onClose: () => void };

/** Search from wherever one is, without leaving the keyboard. */
export function SearchPalette({ profileId, onClose }: Props) {
  const text = useText('search');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const recent = useRecentSearches(profileId);
  const known = useSearchOptions(typed, recent.searches);
  const trimmed = typed.trim();
  const options: readonly SearchOption[] =
    trimmed === '' ? known : [...known, { kind: 'all', text: trimmed }];

  const go = (address: `/${string}`) => {
    recent.remember(typed);
    onClose();
    router.push(address, { scroll: !address.startsWith('/title/') });
  };
  const combobox = useCombobox({
    count: options.length,
    onChoose: (index) => {
      const option = options[index];
      if (option) go(addressOf(option) ?? searchHref({ q: option.text, filters: {} }));
    },
    onSubmit: () => go(searchHref({ q: typed, filters: {} })),
    // The dialog closes by it.
    onEscape: () => false,
  });

  return (
    <Dialog title={text('open')} isBare onClose={onClose} className="sm:mt-[8vh] sm:max-w-2xl sm:self-start">
      <div className="flex items-center gap-3 border-b border-line ps-5 pe-17">
        <SearchIcon className="size-6 shrink-0 text-muted" />
        <input
          type="search"
          dir="auto"
          aria-label={text('label')}
          placeholder={text('placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            combobox.reset();
          }}
          className="min-h-18 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
          {...combobox.input}
        />
      </div>
      <SearchOptions options={options} combobox={combobox} as="list" />
      {options.length === 0 && <p className="px-6 pt-3 pb-7 text-sm text-muted">{text('paletteHint')}</p>}
      <p
        aria-hidden="true"
        className="hidden border-t border-line px-5 py-3 text-xs text-faint sm:block pointer-coarse:hidden"
      >
        {text.rich('paletteKeys', { key: (inner) => <Key>{inner}</Key> })}
      </p>
    </Dialog>
  );
}

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line-strong px-1.5 py-0.5 font-sans text-muted">{children}</kbd>
  );
}
