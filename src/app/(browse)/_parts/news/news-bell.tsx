'use client';

import dynamic from 'next/dynamic';
import { useId, useRef, useState } from 'react';
import { useLocale, useText } from '#text';
import { formatNumber } from '@/language/format';
import { useUnreadNews } from '@/modules/news/ui/use-news';
import { BellIcon } from '@/ui/icons';

const NewsPanel = dynamic(() => import('./news-panel').then((module) => module.NewsPanel), { ssr: false });

const mostShown = 9;

/**
 * The browser's own popover: Escape, a press elsewhere and the way of the focus are its business, and what it shows
 * comes when it opens.
 */
export function NewsBell() {
  const text = useText('news');
  const locale = useLocale();
  const unread = useUnreadNews();
  const [isOpen, setIsOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const label = unread > 0 ? text('bellUnread', { count: unread }) : text('bell');
  const figure = formatNumber(locale, Math.min(unread, mostShown)) + (unread > mostShown ? '+' : '');
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="relative grid size-tap place-items-center rounded-full text-fg/85 transition-[color,scale] duration-quick hover:text-fg active:scale-95"
      >
        <BellIcon className="size-5.5" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute end-0.5 top-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-semibold text-on-accent forced-colors:border"
          >
            {figure}
          </span>
        )}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={text('title')}
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
        className="inset-x-3 top-15 bottom-auto m-0 max-h-[min(38rem,80svh)] w-auto overflow-y-auto overscroll-contain rounded-lg border border-line bg-overlay text-fg shadow-high open:animate-pop-in sm:start-auto sm:end-[calc(var(--spacing-gutter)-0.5rem)] sm:w-104 md:top-[calc(var(--spacing-header)+0.25rem)]"
      >
        {isOpen && <NewsPanel onLeave={() => panel.current?.hidePopover()} />}
      </div>
    </>
  );
}
