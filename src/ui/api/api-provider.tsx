'use client';

import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { ApiError } from './api-error';
import { readAddress } from './use-endpoint';

type Props = { fallback?: Record<string, unknown>; children: ReactNode };

/** Data that the page came with, and what happens when a session or the choice of a profile has ended meanwhile. */
export function ApiProvider({ fallback = {}, children }: Props) {
  return (
    <SWRConfig
      value={{
        fallback,
        fetcher: readAddress,
        onError: leaveWhenSignedOut,
        shouldRetryOnError: isWorthRetrying,
      }}
    >
      {children}
    </SWRConfig>
  );
}

function leaveWhenSignedOut(error: unknown): void {
  if (!(error instanceof ApiError)) return;
  const here = encodeURIComponent(window.location.pathname + window.location.search);
  if (error.code === 'unauthenticated') window.location.assign(`/auth?next=${here}`);
  if (error.code === 'profile_required') window.location.assign(`/profiles?next=${here}`);
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiError && ['offline', 'internal', 'unavailable'].includes(error.code);
}
