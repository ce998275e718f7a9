'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useText } from '#text';

const places = [
  { href: '/studio', name: 'overview' },
  { href: '/studio/folders', name: 'folders' },
  { href: '/studio/encoding', name: 'encoding' },
  { href: '/studio/look', name: 'look' },
  { href: '/studio/style', name: 'style' },
] as const;

export function StudioNav() {
  const text = useText('studio');
  const here = usePathname();
  return (
    <nav aria-label={text('studio')} className="border-b border-line">
      <ul className="-mb-px flex gap-7 overflow-x-auto">
        {places.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={here === href ? 'page' : undefined}
              className="flex min-h-12 items-center border-b-2 border-transparent text-sm whitespace-nowrap text-muted transition-[color,border-color] duration-quick hover:text-fg focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-fg"
            >
              {text(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
