'use client';

import { useText } from '#text';
import { usePlayerState } from '@/player/react/player-context';
import { Spinner } from '@/ui/spinner';
import styles from './waiting.module.css';

/** Appears after a moment only: most waits are over before they would be noticed. */
export function Waiting() {
  const text = useText('player');
  const isWaiting = usePlayerState(({ playback, errors }) => playback.isWaiting && errors.error === null);
  if (!isWaiting) return null;
  return (
    <div className={`pointer-events-none absolute inset-0 grid place-items-center ${styles.late ?? ''}`}>
      <Spinner className="size-16 text-fg/90 max-md:size-24" />
      <p role="status" className="sr-only">
        {text('loading')}
      </p>
    </div>
  );
}
