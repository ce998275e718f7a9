'use client';

import type { getEncodingHealth } from '@/modules/encoding/contract';
import { useEndpoint } from '@/ui/api/use-endpoint';

const everyMs = 4_000;

export const useEncoding = () =>
  useEndpoint<typeof getEncodingHealth>('/api/studio/encoding', {}, { refreshInterval: everyMs });
