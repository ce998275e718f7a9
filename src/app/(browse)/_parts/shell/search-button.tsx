'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useText } from '#text';
import { SearchIcon } from '@/ui/icons';

const load = () => import('../search/search-palette').then((module) => module.SearchPalette);
const SearchPalette = dynamic(load, { ssr: false });

/** In the header of wide screens, and behind / and Ctrl-K everywhere. The palette comes when a hand reaches for it. */
export function SearchButton({ profileId }: { profileId: string }) {
  const text = useText('search');
  const [isOpen, setOpen] = useState(false);
  const isOnPage = usePathname() === '/search';

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.defaultPrevented || !(isCommand || (isSlash && !isTyping(event.target)))) return;
      if (document.querySelector('[role="dialog"][data-state="open"]')) return;
      event.preventDefault();
      const field = isOnPage ? document.querySelector<HTMLElement>('#content [role="combobox"]') : null;
      if (field) field.focus();
      else setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOnPage]);

  return (
    <>
      {!isOnPage && (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-keyshortcuts="/ Control+K"
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
          onClick={() => setOpen(true)}
          className="hidden min-h-tap items-center gap-2.5 rounded-full px-3 text-sm text-fg/80 transition-colors duration-quick hover:text-fg md:inline-flex"
        >
          <SearchIcon className="size-5" />
          <span className="max-lg:sr-only">{text('open')}</span>
          <kbd
            aria-hidden="true"
            className="hidden rounded-sm border border-line-strong px-1.5 font-sans text-xs text-muted lg:inline pointer-coarse:hidden"
          >
            /
          </kbd>
        </button>
      )}
      {isOpen && <SearchPalette profileId={profileId} onClose={() => setOpen(false)} />}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))
  );
}
