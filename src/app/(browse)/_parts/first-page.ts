import { unstable_serialize } from 'swr/infinite';
import type { AnyPreloaded } from '@/app/api/_route/preload';

/** A list that grows by pages keeps them under a key of its own; this is how its first page gets there. */
export function firstPageFallback(result: AnyPreloaded): Record<string, unknown> {
  return result.ok ? { [unstable_serialize(() => result.key)]: [result.data] } : {};
}
