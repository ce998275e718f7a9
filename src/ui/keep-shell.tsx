'use client';

import { useEffect } from 'react';

/** Signs the service worker on, once the page has what it needs; see src/app/sw.js. `of`: what the offline page depends on. */
export function KeepShell({ of }: { of: string }) {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    const start = async () => {
      await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage('renew-offline');
    };
    // Where storage is off or the certificate is not trusted, Dex is a site like any other.
    const timer = setTimeout(() => void start().catch(() => undefined), 4_000);
    return () => clearTimeout(timer);
  }, [of]);
  return null;
}
