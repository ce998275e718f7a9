'use client';

import { useLayoutEffect, useRef } from 'react';
import { usePlayerState } from '@/player/react/player-context';
import { cx } from '@/ui/cx';

/** Subtitles, drawn by us: one look everywhere, above the controls when these are there. */
export function CueView() {
  const cues = usePlayerState((state) => state.textTracks.cues);
  const isIdle = usePlayerState((state) => state.idle.isIdle);
  const placed = cues.filter(isPlaced);
  const top = cues.filter((cue) => !isPlaced(cue) && isAtTop(cue));
  const bottom = cues.filter((cue) => !isPlaced(cue) && !isAtTop(cue));
  return (
    <div className="pointer-events-none absolute inset-0 text-[clamp(1rem,2.7cqw,2.75rem)]">
      {placed.map((cue) => (
        <PlacedCue key={`${cue.startTime}-${cue.text}`} cue={cue} />
      ))}
      <div
        className={cx(
          'absolute inset-0 flex flex-col justify-between px-[4%] py-[4%] transition-[padding] duration-calm ease-out',
          !isIdle && 'landscape:pt-20 landscape:pb-36',
        )}
      >
        <CueGroup cues={top} />
        <CueGroup cues={bottom} />
      </div>
    </div>
  );
}

/** The translation of a sign stands where the sign is. */
function PlacedCue({ cue }: { cue: VTTCue }) {
  const { line, position, align } = cue;
  const [left, shift] = align === 'start' ? [4, 0] : align === 'end' ? [96, -100] : [50, -50];
  return (
    <div
      className="absolute w-max max-w-[92%]"
      style={{
        top: `${line}%`,
        left: `${position === 'auto' ? left : position}%`,
        transform: `translateX(${shift}%)`,
      }}
    >
      <Cue cue={cue} />
    </div>
  );
}

function CueGroup({ cues }: { cues: readonly VTTCue[] }) {
  return (
    <div className="flex flex-col items-center gap-1">
      {cues.map((cue) => (
        <Cue key={`${cue.startTime}-${cue.text}`} cue={cue} />
      ))}
    </div>
  );
}

/** The browser's own parser makes the fragment: italics, ruby and the like, never script. */
function Cue({ cue }: { cue: VTTCue }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => ref.current?.replaceChildren(cue.getCueAsHTML()), [cue]);
  return (
    <p
      ref={ref}
      className={cx(
        sideOf(cue),
        'max-w-[36em] rounded-[0.2em] bg-black/55 box-decoration-clone px-[0.5em] py-[0.12em] text-center leading-[1.32] font-medium text-balance whitespace-pre-line text-white text-shadow-[0_1px_3px_rgb(0_0_0/0.9)]',
      )}
    />
  );
}

const sideOf = ({ align }: VTTCue) =>
  align === 'start' ? 'self-start' : align === 'end' ? 'self-end' : undefined;

/** `line:30%`: a place of its own, not one of the rows that are kept clear of the controls. */
const isPlaced = ({ line, snapToLines }: VTTCue) => typeof line === 'number' && !snapToLines;

/** `line:0` and the like: moved out of the way of something in the picture. */
function isAtTop({ line, snapToLines }: VTTCue): boolean {
  if (typeof line !== 'number') return false;
  return snapToLines && line >= 0 && line < 5;
}
