'use client';

import { call } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type { changeLook, getLook, Look, LookDraft, resetLook } from '../contract';

export function useLook() {
  const { data, mutate } = useEndpoint<typeof getLook>('/api/studio/look', {});
  const keep = async (answer: Promise<Look>) => {
    const worn = await answer;
    await mutate(worn, { revalidate: false });
    return worn;
  };
  return {
    look: data ?? null,
    change: (body: LookDraft) => keep(call<typeof changeLook>('PUT', '/api/studio/look', { body })),
    reset: () => keep(call<typeof resetLook>('DELETE', '/api/studio/look', {})),
  };
}
