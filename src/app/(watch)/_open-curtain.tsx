'use client';

import { useEffect } from 'react';
import { openCurtain } from '@/ui/curtain';

/** What grew into this page gives way to the film. */
export function OpenCurtain() {
  useEffect(() => {
    const leaving = new AbortController();
    openCurtain(leaving.signal);
    return () => leaving.abort();
  }, []);
  return null;
}
