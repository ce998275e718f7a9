'use client';

import Link from 'next/link';
import { useText } from '#text';
import { personHref } from '@/modules/catalog/ui/title-address';
import type { Person } from '@/modules/search/contract';
import { searchHref } from '@/modules/search/ui/search-address';

/** Initials instead of a face: nobody's picture is known here. */
export function PersonChip({ person: { name, personKey, titleCount } }: { person: Person }) {
  const text = useText('search');
  const initials = name
    .split(/\s+/)
    .map((part) => Array.from(part)[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
  return (
    <Link
      href={personKey === null ? searchHref({ q: name, filters: {} }) : personHref(personKey)}
      prefetch={false}
      className="flex min-h-tap items-center gap-3 rounded-full border border-line-strong bg-surface py-1.5 ps-1.5 pe-5 transition-colors duration-quick hover:border-fg hover:bg-raised"
    >
      <span
        aria-hidden="true"
        className="grid size-10 place-items-center rounded-full bg-overlay font-display text-sm text-accent uppercase"
      >
        {initials}
      </span>
      <span>
        <bdi className="block text-sm font-medium">{name}</bdi>
        <span className="block text-xs text-faint">{text('foundTitles', { count: titleCount })}</span>
      </span>
    </Link>
  );
}
