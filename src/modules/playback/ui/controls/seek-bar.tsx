'use client';

import { useRef, useState } from 'react';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { cx } from '@/ui/cx';
import { clockTime, spokenTime } from '../format-time';
import { Slider } from './slider';

// As the arrow keys do everywhere else on the page.
const stepSeconds = 10;
const bigStepSeconds = 60;

export function SeekBar() {
  const { time, idle } = useRequests();
  const { positionSeconds, durationSeconds, bufferedSeconds } = usePlayerState((state) => state.time);
  const [dragged, setDragged] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const letGo = useRef<(() => void) | null>(null);

  const drag = (value: number | null) => {
    setDragged(value);
    if (value !== null) letGo.current ??= idle.hold();
    else {
      letGo.current?.();
      letGo.current = null;
    }
  };
  const shown = dragged ?? positionSeconds;
  const share = (seconds: number) => (durationSeconds > 0 ? Math.min(seconds / durationSeconds, 1) : 0);
  const pointed = dragged ?? hovered;
  return (
    <Slider
      label="Seek"
      value={shown}
      max={durationSeconds}
      valueText={`${spokenTime(shown)} of ${spokenTime(durationSeconds)}`}
      step={stepSeconds}
      bigStep={bigStepSeconds}
      onDrag={drag}
      onHover={setHovered}
      onCommit={time.seekTo}
      className="h-tap w-full rounded-full outline-offset-0"
    >
      <Track
        played={share(shown)}
        loaded={share(bufferedSeconds)}
        pointed={hovered === null ? 0 : share(hovered)}
      />
      <Thumb share={share(shown)} isDragged={dragged !== null} />
      {pointed !== null && durationSeconds > 0 && <Bubble share={share(pointed)} text={clockTime(pointed)} />}
    </Slider>
  );
}

function Track({ played, loaded, pointed }: { played: number; loaded: number; pointed: number }) {
  const layer = 'absolute inset-0 origin-left';
  return (
    <div className="relative h-1 w-full overflow-hidden rounded-full bg-fg/22 transition-[height] duration-quick group-hover/slider:h-1.5 group-focus-visible/slider:h-1.5">
      <div className={cx(layer, 'bg-fg/25')} style={{ transform: `scaleX(${loaded})` }} />
      <div className={cx(layer, 'bg-fg/25')} style={{ transform: `scaleX(${pointed})` }} />
      <div className={cx(layer, 'bg-accent')} style={{ transform: `scaleX(${played})` }} />
    </div>
  );
}

function Thumb({ share, isDragged }: { share: number; isDragged: boolean }) {
  return (
    <span
      className={cx(
        'pointer-events-none absolute size-3.5 -translate-x-1/2 rounded-full bg-accent shadow-low transition-[scale] duration-quick ease-out',
        isDragged
          ? 'scale-130'
          : 'scale-100 group-hover/slider:scale-100! group-focus-visible/slider:scale-100! pointer-fine:scale-0',
      )}
      style={{ left: `${share * 100}%` }}
    />
  );
}

/** Stays inside the bar at both ends. */
function Bubble({ share, text }: { share: number; text: string }) {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute bottom-full mb-0.5 -translate-x-1/2 rounded-md bg-overlay px-2 py-1 text-sm tabular-nums shadow-mid"
      style={{ left: `clamp(1.75rem, ${share * 100}%, calc(100% - 1.75rem))` }}
    >
      {text}
    </span>
  );
}
