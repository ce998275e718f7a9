'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useText } from '#text';
import { cx } from '@/ui/cx';
import { FilmIcon, HomeIcon, ListIcon, SearchIcon, SeriesIcon } from '@/ui/icons';
import { places, searchPlace } from './places';

const icons = { home: HomeIcon, film: FilmIcon, series: SeriesIcon, list: ListIcon, search: SearchIcon };

/** In the top bar of wide screens. */
export function TopLinks() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="hidden md:block">
      <ul className="flex items-center gap-1">
        {places.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="group relative flex min-h-tap items-center px-3 text-sm text-fg/80 transition-colors duration-quick hover:text-fg aria-[current=page]:font-medium aria-[current=page]:text-fg"
            >
              {name}
              <span className="absolute inset-x-3 bottom-1.5 h-0.5 origin-left scale-x-0 rounded-full bg-accent transition-[scale] duration-calm ease-out group-aria-[current=page]:scale-x-100 forced-colors:bg-[Highlight]" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Under the thumb on phones. */
export function TabBar() {
  const text = useText('search');
  const search = { ...searchPlace, name: text('open') };
  const path = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-canvas/96 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="mx-auto grid max-w-md grid-cols-5">
        {[...places.slice(0, 3), search, ...places.slice(3)].map(({ href, name, icon }) => {
          const Icon = icons[icon];
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={path === href ? 'page' : undefined}
                className={cx(
                  'flex h-15 flex-col items-center justify-center gap-1 text-xs text-faint transition-colors duration-quick',
                  'outline-offset-[-4px] aria-[current=page]:text-fg',
                )}
              >
                <Icon className="size-5.5" />
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
