'use client';

import { useMemo } from 'react';
import { useText } from '#text';
import { genreName } from '@/modules/catalog/ui/describe-title';
import type { ReasonWords } from '@/modules/recommend/ui/describe-reason';
import { useSiteName } from '@/ui/site-name';

export function useReasonWords(): ReasonWords {
  const text = useText('browse');
  const title = useText('title');
  const place = useSiteName();
  return useMemo(
    () => ({ text, place, genre: (name: string) => genreName(name, title) }),
    [text, place, title],
  );
}
