'use client';

import { useEffect } from 'react';

const aYear = 365 * 86_400;

/**
 * Tells the server where the viewer's clock stands, because no browser does, and a page made on the server has nobody
 * to ask. Nothing where both stand in the same zone, as at home.
 */
export function TimeZoneCookie({ ofServer }: { ofServer: string }) {
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const isSaid = document.cookie.includes('dex-time-zone=');
    if (timeZone === ofServer && !isSaid) return;
    document.cookie = `dex-time-zone=${encodeURIComponent(timeZone)}; path=/; max-age=${String(aYear)}; samesite=lax`;
  }, [ofServer]);
  return null;
}
