import { anchorOfLegacy, isAnchor, type Anchor } from './anchor';
import type { AssStyle } from './ass-script';
import type { Look, Run } from './styled-text';

export type AssText = {
  runs: Run[];
  anchor: Anchor;
  /** On the script's canvas; null where the style alone says where it stands. */
  at: { x: number; y: number } | null;
};

type State = AssText & {
  look: Look;
  isDrawing: boolean;
  styles: ReadonlyMap<string, AssStyle>;
  style: AssStyle;
};

/**
 * The text of one event. Override blocks that say a place or a look are understood; colours, karaoke, fades and
 * transforms have no word in WebVTT and go; drawings are no text at all.
 */
export function readAssText(text: string, style: AssStyle, styles: ReadonlyMap<string, AssStyle>): AssText {
  const state: State = {
    ...{ runs: [], anchor: style.anchor, at: null, isDrawing: false },
    ...{ styles, style, look: lookOf(style) },
  };
  // Braces that are never closed are text, as in the players of the format.
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (part.startsWith('{') && part.endsWith('}')) applyBlock(state, part);
    else if (part !== '' && !state.isDrawing) state.runs.push({ text: unescape(part), look: state.look });
  }
  return { runs: state.runs, anchor: state.anchor, at: state.at };
}

/** Bold in a style is the weight of a typeface, mostly of the whole film; in a text it is emphasis. */
const lookOf = ({ isItalic, isUnderlined }: AssStyle): Look => ({ isBold: false, isItalic, isUnderlined });

const unescape = (text: string) =>
  text
    .replaceAll('\\N', '\n')
    .replaceAll('\\n', ' ')
    .replaceAll('\\h', '\u00a0')
    .replace(/[\r\n]+$/, '');

const tag = /\\(an|a|pos|move|p|r|i|b|u)(\([^()]*\)|[^\\}(]*)/g;

function applyBlock(state: State, block: string): void {
  // What a transform arrives at is not what is read first; nor may its inner tags be taken for ours.
  const lasting = block.replace(/\\t\([^()]*(?:\([^()]*\)[^()]*)*\)?/g, '');
  for (const [, name = '', value = ''] of lasting.matchAll(tag)) applyTag(state, name, value.trim());
}

function applyTag(state: State, name: string, value: string): void {
  if (name === 'an' || name === 'a') {
    const anchor = name === 'a' ? anchorOfLegacy(Number(value)) : Number(value);
    if (anchor !== null && isAnchor(anchor)) state.anchor = anchor;
  } else if (name === 'pos' || name === 'move') {
    const [x, y] = value.replace(/[()]/g, '').split(',').map(Number);
    if (Number.isFinite(x) && Number.isFinite(y) && x !== undefined && y !== undefined) state.at ??= { x, y };
  } else if (name === 'p') state.isDrawing = Number(value) > 0;
  else if (name === 'r') state.look = lookOf(state.styles.get(value.toLowerCase()) ?? state.style);
  else state.look = { ...state.look, ...changeOf(name, value, state.style) };
}

/** An empty value goes back to the style's. `\b` also takes weights, `\bord` and `\blur` begin alike. */
function changeOf(name: string, value: string, style: AssStyle): Partial<Look> {
  if (value !== '' && !/^\d+$/.test(value)) return {};
  const isOn = Number(value) > 0;
  if (name === 'i') return { isItalic: value === '' ? style.isItalic : isOn };
  if (name === 'u') return { isUnderlined: value === '' ? style.isUnderlined : isOn };
  return { isBold: Number(value) === 1 || Number(value) >= 600 };
}
