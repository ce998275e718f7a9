'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocale, useText } from '#text';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { spokenTime } from '@/language/format-time';
import { chapterAt, chapterTicks } from '../marker-rules';
import { useMarkers } from '../use-markers';
import { usePreviews } from '../use-previews';
import { SeekBarThumb, SeekBarTrack } from './seek-bar-track';
import { SeekBubble } from './seek-bubble';
import { Slider } from './slider';

// As the arrow keys do everywhere else on the page.
const stepSeconds = 10;
const bigStepSeconds = 60;

export function SeekBar() {
  const text = useText('player');
  const locale = useLocale();
  const { time } = useRequests();
  const { positionSeconds, durationSeconds, bufferedSeconds } = usePlayerState((state) => state.time);
  const markers = useMarkers();
  const previews = usePreviews();
  const ticks = useMemo(() => chapterTicks(markers, durationSeconds), [markers, durationSeconds]);
  const { dragged, drag, isDragging } = useDrag();
  const [hovered, setHovered] = useState<number | null>(null);
  const { stepped, showStep } = useStep();

  const commit = (seconds: number) => {
    time.seekTo(seconds);
    // The arrow keys commit without a drag; who uses them wants to see where they lead, too.
    if (!isDragging()) showStep(seconds);
  };
  const shown = dragged ?? positionSeconds;
  const share = (seconds: number) => (durationSeconds > 0 ? Math.min(seconds / durationSeconds, 1) : 0);
  const pointed = dragged ?? hovered ?? stepped;
  const chapter = chapterAt(markers, shown);
  const place = text('placeOf', {
    place: spokenTime(locale, shown),
    whole: spokenTime(locale, durationSeconds),
  });
  return (
    <Slider
      label={text('seek')}
      value={shown}
      max={durationSeconds}
      valueText={chapter === '' ? place : `${place}, ${chapter}`}
      step={stepSeconds}
      bigStep={bigStepSeconds}
      onDrag={drag}
      onHover={setHovered}
      onCommit={commit}
      className="h-tap w-full rounded-full outline-offset-0"
    >
      <SeekBarTrack
        played={share(shown)}
        loaded={share(bufferedSeconds)}
        pointed={hovered === null ? 0 : share(hovered)}
        ticks={ticks}
      />
      <SeekBarThumb share={share(shown)} isDragged={dragged !== null} />
      {pointed !== null && durationSeconds > 0 && (
        <SeekBubble
          seconds={pointed}
          share={share(pointed)}
          chapter={chapterAt(markers, pointed)}
          previews={previews}
        />
      )}
    </Slider>
  );
}

/** Where a pointer drags to; the controls stay awake for as long. */
function useDrag() {
  const { idle } = useRequests();
  const [dragged, setDragged] = useState<number | null>(null);
  const letGo = useRef<(() => void) | null>(null);
  const drag = (value: number | null) => {
    setDragged(value);
    if (value !== null) letGo.current ??= idle.hold();
    else {
      letGo.current?.();
      letGo.current = null;
    }
  };
  return { dragged, drag, isDragging: () => letGo.current !== null };
}

const stepShowsMs = 1_500;

/** Where a key went to, for a moment. */
function useStep() {
  const [step, setStep] = useState<{ seconds: number } | null>(null);
  useEffect(() => {
    if (!step) return;
    const timer = setTimeout(() => setStep(null), stepShowsMs);
    return () => clearTimeout(timer);
  }, [step]);
  return { stepped: step?.seconds ?? null, showStep: (seconds: number) => setStep({ seconds }) };
}
