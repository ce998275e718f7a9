'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { Id } from '@/shared/ids';
import type { getTechnicalFacts, TitleTechnicalFacts } from '../contract';

/** Undefined until they are known. */
export function useTechnicalFacts(titleId: Id): TitleTechnicalFacts | undefined {
  const args = { params: { titleId } };
  return useEndpoint<typeof getTechnicalFacts>('/api/titles/{titleId}/facts', args, {
    revalidateOnFocus: false,
  }).data;
}
