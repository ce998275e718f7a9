'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '#text';
import { useRecentSearches } from '@/modules/search/ui/recent-searches';
import { searchHref } from '@/modules/search/ui/search-address';
import { SuggestionFace, type SearchOption } from '@/modules/search/ui/suggestion-face';
import { useCombobox } from '@/modules/search/ui/use-combobox';
import { useSettled } from '@/modules/search/ui/use-search';
import { useSuggestions } from '@/modules/search/ui/use-suggestions';
import { Dialog } from '@/ui/dialog';
import { SearchIcon } from '@/ui/icons';
import { addressOf } from './option-address';

type Props = { profileId: string; onClose: () => void };

/** Search from wherever one is, without leaving the keyboard. */
export function SearchPalette({ profileId, onClose }: Props) {
  const text = useText('search');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const recent = useRecentSearches(profileId);
  const suggestions = useSuggestions(useSettled(typed, 60));
  const blank = recent.searches.map((each): SearchOption => ({ kind: 'recent', text: each }));
  const trimmed = typed.trim();
  const options: SearchOption[] = trimmed === '' ? blank : [...suggestions, { kind: 'all', text: trimmed }];

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
  const { active } = combobox;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

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
      <div
        ref={list}
        {...combobox.list}
        aria-label={text('suggestions')}
        className="max-h-[60vh] overflow-y-auto p-2"
      >
        {options.map((option, index) => (
          <div
            key={`${option.kind} ${option.text} ${String(index)}`}
            {...combobox.option(index)}
            className="flex min-h-14 cursor-pointer items-center gap-4 rounded-md px-3 py-1.5 hover:bg-fg/6 aria-selected:bg-fg/10 forced-colors:aria-selected:bg-[Highlight]"
          >
            <SuggestionFace option={option} />
          </div>
        ))}
      </div>
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
