'use client';

import type { FeaturedItem, listFeatured } from '@/modules/recommend/contract';
import { useEndpoint } from '@/ui/api/use-endpoint';

/** What the stage shows in turn; undefined until it is known. */
export function useFeatured(): readonly FeaturedItem[] | undefined {
  const { data } = useEndpoint<typeof listFeatured>('/api/featured', {}, { revalidateOnFocus: false });
  return data?.items;
}
