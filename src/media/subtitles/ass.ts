import { anchorSettings, placeSettings } from './anchor';
import { readAssScript, type AssEvent, type AssScript } from './ass-script';
import { readAssText } from './ass-text';
import { joinCues } from './join-cues';
import { markUp } from './styled-text';
import type { Cue } from './web-vtt';

/** Lines stand this much further apart than their letters are high. */
const lineSpacing = 1.15;

/** The cues of an ASS or SSA script; null when it is none. */
export function parseAss(text: string): Cue[] | null {
  const script = readAssScript(text);
  return script && joinCues(script.events.flatMap((event) => readEvent(script, event)));
}

function readEvent(script: AssScript, { startMs, endMs, style, text: source }: AssEvent): Cue[] {
  const { runs, anchor, at } = readAssText(source, style, script.styles);
  const text = markUp(runs);
  if (text === '') return [];
  if (!at) return [{ startMs, endMs, settings: anchorSettings(anchor), text }];
  const lines = text.split('\n').length;
  const height = (lines * style.fontSize * lineSpacing) / script.height;
  const place = { anchor, x: at.x / script.width, y: at.y / script.height, height };
  return [{ startMs, endMs, settings: placeSettings(place), text }];
}
