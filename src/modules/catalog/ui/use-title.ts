'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { Id } from '@/shared/ids';
import type { getTitle } from '../contract';
import { TITLE } from './title-address';

export function useTitle(titleId: Id) {
  return useEndpoint<typeof getTitle>(TITLE, { params: { titleId } }, { revalidateOnFocus: false });
}
