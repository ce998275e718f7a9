import type { Messages } from '@/language/messages';

export type Action =
  | { type: 'toggle' | 'mute' | 'fullscreen' | 'subtitles' | 'next' | 'pip' | 'skip' | 'help' | 'dismiss' }
  | { type: 'seekBy'; seconds: number }
  | { type: 'seekToShare'; share: number }
  | { type: 'volumeBy'; change: number }
  | { type: 'rateBy'; steps: number };

const keys: Readonly<Record<string, Action>> = {
  ' ': { type: 'toggle' },
  k: { type: 'toggle' },
  j: { type: 'seekBy', seconds: -10 },
  l: { type: 'seekBy', seconds: 10 },
  ArrowLeft: { type: 'seekBy', seconds: -10 },
  ArrowRight: { type: 'seekBy', seconds: 10 },
  ArrowUp: { type: 'volumeBy', change: 0.1 },
  ArrowDown: { type: 'volumeBy', change: -0.1 },
  m: { type: 'mute' },
  f: { type: 'fullscreen' },
  c: { type: 'subtitles' },
  s: { type: 'skip' },
  n: { type: 'next' },
  p: { type: 'pip' },
  '<': { type: 'rateBy', steps: -1 },
  '>': { type: 'rateBy', steps: 1 },
  '?': { type: 'help' },
  Escape: { type: 'dismiss' },
};

/** What the help shows, in the order of use. */
export const shortcutHelp = [
  { keys: ['Space', 'K'], does: 'doesToggle' },
  { keys: ['←', 'J'], does: 'doesBack' },
  { keys: ['→', 'L'], does: 'doesForward' },
  { keys: ['0', '9'], does: 'doesShare' },
  { keys: ['↑', '↓'], does: 'doesVolume' },
  { keys: ['M'], does: 'doesMute' },
  { keys: ['C'], does: 'doesSubtitles' },
  { keys: ['<', '>'], does: 'doesSpeed' },
  { keys: ['F'], does: 'doesFullScreen' },
  { keys: ['P'], does: 'doesPip' },
  { keys: ['S'], does: 'doesSkip' },
  { keys: ['N'], does: 'nextEpisode' },
  { keys: ['?'], does: 'doesHelp' },
] as const satisfies readonly { keys: readonly string[]; does: keyof Messages['player'] }[];

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** Null for keys that belong to the browser or to nobody. */
export function actionFor({ key, ctrlKey, metaKey, altKey }: Press): Action | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key)) return { type: 'seekToShare', share: Number(key) / 10 };
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
