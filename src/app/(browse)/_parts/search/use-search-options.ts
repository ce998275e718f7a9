'use client';

import { useText } from '#text';
import { genreName } from '@/modules/catalog/ui/describe-title';
import type { SearchOption } from '@/modules/search/ui/suggestion-face';
import { useSettled } from '@/modules/search/ui/use-search';
import { useSuggestions } from '@/modules/search/ui/use-suggestions';

const settleMs = 60;

/** What was looked for before, while nothing is typed; else what the beginning may become. */
export function useSearchOptions(typed: string, searches: readonly string[]): readonly SearchOption[] {
  const title = useText('title');
  const suggestions = useSuggestions(useSettled(typed, settleMs));
  if (typed.trim() === '') return searches.map((text) => ({ kind: 'recent', text }));
  return suggestions.map((each) =>
    each.kind === 'genre' ? { ...each, genre: each.text, text: genreName(each.text, title) } : each,
  );
}
