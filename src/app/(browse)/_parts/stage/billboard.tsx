'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useRef, useState, type CSSProperties } from 'react';
import { useText } from '#text';
import type { FeaturedItem } from '@/modules/recommend/contract';
import { cx } from '@/ui/cx';
import { Scene } from '../scene/scene';
import type { ScenePhase } from '../scene/use-scene-playback';
import { StageControls } from './stage-controls';
import { stageFrame } from './stage-frame';
import { StagePictures } from './stage-pictures';
import { StageWords } from './stage-words';
import { useStageTurns } from './use-stage-turns';
import { useSwipe } from './use-swipe';

const controlsOfOne = 'absolute end-gutter bottom-[min(10vw,9rem)] z-10 hidden h-13 items-center sm:flex';

type Props = { features: readonly FeaturedItem[] };

/** Titles in turn, each with its scene. It stands still for whoever points at it, is in it, or asked it to. */
export function Billboard({ features }: Props) {
  const text = useText('browse');
  const box = useRef<HTMLElement>(null);
  const isCovered = usePathname().startsWith('/title/');
  const [phase, setPhase] = useState<ScenePhase>('still');
  const { index, go, isHeld, hold, isTurning, attention } = useStageTurns({
    count: features.length,
    box,
    isCovered,
    isBusy: phase === 'playing',
  });
  const step = useCallback(
    (by: 1 | -1) => {
      setPhase('still');
      go(index + by);
    },
    [go, index],
  );
  const swipe = useSwipe(step);
  const isAlone = features.length === 1;
  const feature = features[index];
  if (!feature) return null;
  const { title } = feature;
  const scene = title.previewVideoId ?? title.videoId;
  const follow = (next: ScenePhase) => {
    setPhase(next);
    if (next === 'over' && isTurning.whenOver) step(1);
  };

  return (
    <section
      ref={box}
      aria-roledescription={isAlone ? undefined : 'carousel'}
      aria-label={text('featuredToday')}
      className={cx(stageFrame, 'touch-pan-y')}
      style={{ '--title-accent': title.accent ?? 'transparent' } as CSSProperties}
      {...attention}
      {...swipe}
    >
      <div className="absolute inset-0 overflow-hidden">
        <StagePictures features={features} index={index} />
        {scene && (
          <Scene
            key={title.id}
            videoId={scene}
            delayMs={1800}
            isCovered={isCovered}
            isHeld={isHeld}
            {...(isAlone ? { controlsClassName: controlsOfOne } : { onPhase: follow })}
          />
        )}
        <Shade />
      </div>
      <div aria-live={isTurning.now ? 'off' : 'polite'} className="relative w-full">
        <StageWords key={title.id} feature={feature} isAlone={isAlone} />
      </div>
      {!isAlone && (
        <StageControls
          names={features.map(({ title: { name } }) => name)}
          index={index}
          onGo={(to) => {
            setPhase('still');
            go(to);
          }}
          isHeld={isHeld}
          onHold={hold}
          isTurning={isTurning.now}
          onDue={() => step(1)}
          hasSound={phase === 'playing' || phase === 'paused'}
        />
      )}
    </section>
  );
}

/** Keeps words legible on any picture, lets it end in the page instead of at an edge, and takes up its colour. */
function Shade() {
  return (
    <>
      <span className="pointer-events-none absolute inset-0 hidden bg-[linear-gradient(78deg,oklch(0.12_0.008_62/0.9)_0%,oklch(0.12_0.008_62/0.62)_28%,oklch(0.12_0.008_62/0.18)_52%,transparent_66%)] sm:block rtl:-scale-x-100" />
      <span className="pointer-events-none absolute inset-0 bg-[radial-gradient(70%_60%_at_0%_100%,color-mix(in_oklch,var(--title-accent)_26%,transparent),transparent)] mix-blend-screen transition-[--title-accent] duration-slow rtl:-scale-x-100" />
      <span className="pointer-events-none absolute inset-x-0 bottom-0 h-4/5 bg-[linear-gradient(to_top,var(--color-canvas)_0%,oklch(0.148_0.008_62/0.86)_22%,oklch(0.148_0.008_62/0.35)_58%,transparent_100%)] sm:h-2/5" />
    </>
  );
}
