export const places = [
  { href: '/browse', name: 'Home', icon: 'home' },
  { href: '/browse/movies', name: 'Films', icon: 'film' },
  { href: '/browse/series', name: 'Series', icon: 'series' },
  { href: '/list', name: 'My List', icon: 'list' },
] as const;

/** Under the thumb; wide screens have it beside the account. */
export const searchPlace = { href: '/search', icon: 'search' } as const;
