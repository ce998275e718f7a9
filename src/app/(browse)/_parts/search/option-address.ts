import { genreHref, personHref, titleHref } from '@/modules/catalog/ui/title-address';
import { searchHref } from '@/modules/search/ui/search-address';
import type { SearchOption } from '@/modules/search/ui/suggestion-face';

/** Where an option leads; null for what is typed instead: a search of before, somebody without a page. */
export function addressOf(option: SearchOption): `/${string}` | null {
  if (option.kind === 'title') return titleHref(option.titleId);
  if (option.kind === 'person') return option.personKey === null ? null : personHref(option.personKey);
  if (option.kind === 'genre') return genreHref(option.genre);
  return option.kind === 'all' ? searchHref({ q: option.text, filters: {} }) : null;
}
