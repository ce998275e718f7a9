export const places = [
  { href: '/browse', name: 'home', icon: 'home' },
  { href: '/browse/movies', name: 'films', icon: 'film' },
  { href: '/browse/series', name: 'series', icon: 'series' },
  { href: '/list', name: 'myList', icon: 'list' },
] as const;

/** Under the thumb; wide screens have it beside the account. */
export const searchPlace = { href: '/search', icon: 'search' } as const;
