'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { useText } from '#text';
import { ArrowLeftIcon } from '@/ui/icons';

/** Back to the very row or dialog the viewer came from; to /browse when they came from outside. */
export function BackLink() {
  const text = useText('player');
  const router = useRouter();
  const leave = (event: MouseEvent) => {
    if (!cameFromBrowsing()) return;
    event.preventDefault();
    router.back();
  };
  return (
    <Link
      href="/browse"
      // Asked for as the film begins, the whole page would be drawn by a server that has a film to begin.
      prefetch={false}
      aria-label={text('backToBrowse')}
      title={text('backToBrowse')}
      onClick={leave}
      className="inline-grid size-tap shrink-0 place-items-center rounded-full text-fg/85 transition-colors duration-quick hover:bg-fg/12 hover:text-fg"
    >
      <ArrowLeftIcon />
    </Link>
  );
}

type History = { currentEntry: { index: number } | null; entries: () => { url: string | null }[] };

/** The Navigation API says what lies behind, where it exists; signing in and choosing a profile are no place to go. */
function cameFromBrowsing(): boolean {
  const { navigation } = window as { navigation?: History };
  const at = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries()[at - 1]?.url;
  return before ? !/^\/($|auth|profiles|watch)/.test(new URL(before).pathname) : false;
}
