'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { usePreviewStore } from './preview-store';

const CardPreview = dynamic(() => import('./card-preview').then((module) => module.CardPreview), {
  ssr: false,
});

const CardSheet = dynamic(() => import('./card-sheet').then((module) => module.CardSheet), { ssr: false });

/** The one preview of the page, fetched when the first card is pointed at. */
export function PreviewHost() {
  const { shown, held, hide } = usePreviewStore();
  const path = usePathname();
  useEffect(() => hide, [path, hide]);
  if (held) return <CardSheet {...held} onClose={hide} />;
  if (!shown) return null;
  return <CardPreview key={shown.item.progress?.videoId ?? shown.item.id} {...shown} />;
}
