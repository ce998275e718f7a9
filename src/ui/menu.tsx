'use client';

import * as Radix from '@radix-ui/react-dropdown-menu';
import Link from 'next/link';
import { Fragment, type ReactElement } from 'react';
import { useLocale } from '#text';
import { directionOf } from '@/language/locales';
import type { MenuEntry } from './menu-entry';

export type MenuProps = {
  /** One button; it gets the ARIA wiring. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  label: string;
  align?: 'start' | 'center' | 'end';
  isOpenAtFirst?: boolean;
};

const itemClass =
  'flex min-h-tap items-center gap-3 rounded-md px-3 text-sm outline-none select-none data-highlighted:bg-fg/10 data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-transparent';

/** Import through `lazy-menu`, so that the first page does not carry Radix. */
export function Menu({ trigger, entries, label, align = 'end', isOpenAtFirst = false }: MenuProps) {
  const locale = useLocale();
  return (
    <Radix.Root dir={directionOf(locale)} defaultOpen={isOpenAtFirst} modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* Inside the page's main landmark: what floats belongs to the page too. */}
      <Radix.Portal container={document.getElementById('content')}>
        <Radix.Content
          align={align}
          sideOffset={8}
          collisionPadding={12}
          aria-label={label}
          className="z-60 min-w-56 animate-pop-in rounded-lg border border-line bg-overlay p-1.5 text-fg shadow-high"
        >
          {entries.map((entry, index) => (
            <Fragment key={index}>{renderEntry(entry)}</Fragment>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function renderEntry(entry: MenuEntry) {
  if (entry.kind === 'separator') return <Radix.Separator className="mx-2 my-1.5 h-px bg-line" />;
  if (entry.kind === 'heading') {
    return <Radix.Label className="px-3 pt-2 pb-1 text-xs text-faint">{entry.label}</Radix.Label>;
  }
  if (entry.kind === 'link') {
    return (
      <Radix.Item asChild>
        <Link href={entry.href} className={itemClass} aria-current={entry.isCurrent ? 'page' : undefined}>
          {entry.icon}
          {entry.label}
        </Link>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item
      onSelect={entry.onSelect}
      className={entry.tone === 'danger' ? `${itemClass} text-danger` : itemClass}
    >
      {entry.icon}
      {entry.label}
    </Radix.Item>
  );
}
