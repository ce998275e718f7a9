import type { Id } from '@/shared/ids';

export const TITLE = '/api/titles/{titleId}';

export const titleHref = (titleId: Id) => `/title/${titleId}` as const;
export const personHref = (personKey: string) => `/person/${encodeURIComponent(personKey)}` as const;
export const genreHref = (genre: string) => `/genre/${encodeURIComponent(genre)}` as const;
export const watchHref = (videoId: Id) => `/watch/${videoId}` as const;
