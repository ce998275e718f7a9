'use client';

import { useMemo } from 'react';
import { useText } from '#text';
import { genreName } from '@/modules/catalog/ui/describe-title';
import type { ReasonWords } from '@/modules/recommend/ui/describe-reason';

export function useReasonWords(): ReasonWords {
  const text = useText('browse');
  const title = useText('title');
  return useMemo(() => ({ text, genre: (name: string) => genreName(name, title) }), [text, title]);
}
