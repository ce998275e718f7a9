import type { Cue } from './web-vtt';

/** Two times of one moment that were rounded apart. */
const touchMs = 50;

/**
 * One cue for what the viewer reads once. Typeset scripts say a text many times over: in layers (outline, shadow),
 * and frame by frame, to move it.
 */
export function joinCues(cues: readonly Cue[]): Cue[] {
  const open = new Map<string, Cue>();
  const joined: Cue[] = [];
  for (const cue of [...cues].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)) {
    const before = open.get(cue.text);
    if (before && isSame(before, cue)) before.endMs = Math.max(before.endMs, cue.endMs);
    else {
      const own = { ...cue };
      open.set(cue.text, own);
      joined.push(own);
    }
  }
  return joined;
}

/** A text that appears again where it was is said again; one that moves in small steps is not. */
function isSame(before: Cue, cue: Cue): boolean {
  if (cue.startMs > before.endMs + touchMs) return false;
  const isLayer = before.startMs === cue.startMs && before.endMs === cue.endMs;
  const isStep = cue.endMs - cue.startMs <= 500;
  return isLayer || isStep || before.settings === cue.settings;
}
