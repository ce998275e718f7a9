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
  const text = useText('everywhere');
  return (
    <nav aria-label={text('mainPlaces')} className="hidden md:block">
      <ul className="flex items-center gap-1">
        {places.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="group relative flex min-h-tap items-center px-3 text-sm text-fg/80 transition-colors duration-quick hover:text-fg aria-[current=page]:font-medium aria-[current=page]:text-fg"
            >
              {text(name)}
              <span className="absolute inset-x-3 bottom-1.5 h-0.5 origin-left scale-x-0 rounded-full bg-accent transition-[scale] duration-calm ease-out group-aria-[current=page]:scale-x-100 rtl:origin-right forced-colors:bg-[Highlight]" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Under the thumb on phones. */
export function TabBar() {
  const text = useText('everywhere');
  const search = { ...searchPlace, label: useText('search')('open') };
  const named = places.map((place) => ({ ...place, label: text(place.name) }));
  const path = usePathname();
  return (
    <nav
      aria-label={text('mainPlaces')}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-canvas/96 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="mx-auto grid max-w-md grid-cols-5">
        {[...named.slice(0, 3), search, ...named.slice(3)].map(({ href, label, icon }) => {
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
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
