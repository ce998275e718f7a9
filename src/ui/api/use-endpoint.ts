'use client';

import useSWR, { type SWRConfiguration, type SWRResponse } from 'swr';
import type { Endpoint, ResponseOf } from '@/shared/endpoint';
import type { ApiError } from './api-error';
import { keyOf, request, type ArgsOf } from './call';

/** Reads an endpoint through SWR; `null` instead of arguments waits. Keys are addresses, the same as in preload(). */
export function useEndpoint<E extends Endpoint>(
  path: E['path'],
  args: Pick<ArgsOf<E>, 'params' | 'query'> | null,
  options: SWRConfiguration<ResponseOf<E>, ApiError> = {},
): SWRResponse<ResponseOf<E>, ApiError> {
  return useSWR<ResponseOf<E>, ApiError>(args && keyOf<E>(path, args), readAddress, options);
}

export function readAddress<T>(address: string): Promise<T> {
  return request<T>(address, { method: 'GET' });
}
