'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import type { Id } from '@/shared/ids';
import { useHasLasted, useIsInView, useIsMotionWelcome } from './use-attention';
import type { ScenePhase } from './use-scene-playback';

const SceneVideo = dynamic(() => import('./scene-video').then((module) => module.SceneVideo), { ssr: false });

type Props = {
  videoId: Id;
  /** How long the picture stands still first. */
  delayMs: number;
  /** Something lies over it, such as a title's dialog. */
  isCovered?: boolean;
  /** Stopped by whoever has controls of their own for it. */
  isHeld?: boolean;
  onPhase?: (phase: ScenePhase) => void;
  /** Places the controls; they belong to the scene and come with it. Without it there are none. */
  controlsClassName?: string;
};

/** A muted scene over the picture it fills: plays only while somebody can be looking at it. */
export function Scene({ delayMs, isCovered = false, isHeld = false, ...video }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isInView = useIsInView(box, 0.35);
  const isWelcome = useIsMotionWelcome();
  const mayPlay = isWelcome && isInView && !isCovered && !isHeld;
  const isDue = useHasLasted(mayPlay, delayMs);
  return (
    <div ref={box} className="pointer-events-none absolute inset-0">
      {isDue && <SceneVideo mayPlay={mayPlay} {...video} />}
    </div>
  );
}
