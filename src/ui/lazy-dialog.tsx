'use client';

import dynamic from 'next/dynamic';

/** `{isOpen && <LazyDialog …/>}`: Radix comes with the first dialog, not with the page. */
export const LazyDialog = dynamic(() => import('./dialog').then((module) => module.Dialog), { ssr: false });
