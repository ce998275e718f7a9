'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { NOTICE_EVENT, type Notice } from './notify';

const Toaster = dynamic(() => import('./toaster').then((module) => module.Toaster), { ssr: false });

/** Sits in the layout and weighs nothing until somebody calls `notify`. */
export function NoticeRegion() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const show = (event: Event) => {
      setIsWanted(true);
      const { detail } = event as CustomEvent<Notice>;
      void import('./toaster').then(({ showToast }) => showToast(detail));
    };
    window.addEventListener(NOTICE_EVENT, show, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return isWanted ? <Toaster /> : null;
}
