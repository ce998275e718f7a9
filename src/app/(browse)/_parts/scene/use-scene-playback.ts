'use client';

import { useEffect, useRef, useState } from 'react';

export type ScenePhase = 'still' | 'playing' | 'paused' | 'over';

type Span = { startSeconds: number; endSeconds: number };

/** Keeps the element inside its scene and tells where it stands; `isWanted` starts and stops it. */
export function useScenePlayback(span: Span, isWanted: boolean) {
  const video = useRef<HTMLVideoElement>(null);
  const [phase, setPhase] = useState<ScenePhase>('still');
  const { startSeconds, endSeconds } = span;

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const listening = new AbortController();
    const on = (type: keyof HTMLMediaElementEventMap, listener: () => void) =>
      element.addEventListener(type, listener, { signal: listening.signal });
    const finish = () => {
      element.pause();
      setPhase('over');
    };
    on('playing', () => setPhase('playing'));
    on('pause', () => setPhase((before) => (before === 'playing' ? 'paused' : before)));
    on('ended', finish);
    on('error', () => setPhase('still'));
    on('timeupdate', () => element.currentTime >= endSeconds && finish());
    return () => listening.abort();
  }, [endSeconds]);

  useEffect(() => {
    const element = video.current;
    if (!element || phase === 'over') return;
    if (!isWanted) element.pause();
    // A browser may refuse to play by itself; the picture stays, and nothing is lost.
    else if (element.paused) element.play().catch(() => setPhase('still'));
  }, [isWanted, phase]);

  const replay = () => {
    if (!video.current) return;
    video.current.currentTime = startSeconds;
    setPhase('still');
  };
  return { video, phase, replay };
}
