'use client';

import { useRef, useState, type ReactNode } from 'react';
import { usePlayerState } from '@/player/react/player-context';
import { cx } from '@/ui/cx';
import { BottomBar } from './controls/bottom-bar';
import { Flash } from './controls/flash';
import { PlayControls } from './controls/play-controls';
import { StartSign } from './controls/start-sign';
import { TopBar } from './controls/top-bar';
import { Waiting } from './controls/waiting';
import { EndScreen } from './end-screen';
import { NextCard } from './next-card';
import { ResumeNote } from './resume-note';
import { ShortcutsHelp } from './shortcuts-help';
import { SkipButton } from './skip-button';
import { TroubleScreen } from './trouble-screen';
import { useGestures } from './use-gestures';
import { useShortcuts } from './use-shortcuts';
import { useWatching } from './watch-context';

/** Everything over the picture, from the back to the front. */
export function PlayerControls() {
  const surface = useRef<HTMLDivElement>(null);
  useGestures(surface);
  useShortcuts();
  const { playNext, isAutoplayOn } = useWatching();
  const [isStaying, setStaying] = useState(false);
  const isIdle = usePlayerState((state) => state.idle.isIdle);
  const isEnded = usePlayerState((state) => state.playback.isEnded);
  const hasError = usePlayerState((state) => state.errors.error !== null);
  const goesOn = playNext !== null && isAutoplayOn && !isStaying;
  if (hasError) return <TroubleScreen />;
  return (
    <>
      <div ref={surface} className={cx('absolute inset-0 touch-manipulation', isIdle && 'cursor-none')} />
      <Waiting />
      <StartSign />
      <Flash />
      {isEnded && !goesOn && <EndScreen />}
      <Fading className="inset-x-0 top-0 bg-linear-to-b from-black/75 to-transparent pb-14">
        <TopBar />
      </Fading>
      {!isEnded && (
        <Fading className="inset-0 m-auto h-fit w-fit md:hidden">
          <PlayControls size="large" />
        </Fading>
      )}
      <div className="pointer-events-none absolute inset-x-0 bottom-0 flex flex-col">
        <ResumeNote />
        <SkipButton isNextOffered={playNext !== null && !isStaying} />
        {!isStaying && <NextCard onDismiss={() => setStaying(true)} />}
        <Fading className="relative! bg-linear-to-t from-black/85 via-black/55 to-transparent pt-10">
          <BottomBar />
        </Fading>
      </div>
      <ShortcutsHelp />
    </>
  );
}

/** Invisible while the viewer only watches, but not gone: the keyboard can reach what is inside, which brings it back. */
function Fading({ className, children }: { className: string; children: ReactNode }) {
  const isIdle = usePlayerState((state) => state.idle.isIdle);
  return (
    <div
      className={cx(
        'pointer-events-none absolute transition-opacity duration-calm',
        isIdle && 'opacity-0 [&_*]:pointer-events-none!',
        className,
      )}
    >
      {children}
    </div>
  );
}
