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
export const shortcutHelp: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Space', 'K'], does: 'Play or pause' },
  { keys: ['←', 'J'], does: 'Back 10 seconds' },
  { keys: ['→', 'L'], does: 'Forward 10 seconds' },
  { keys: ['0', '9'], does: 'Go to 0 % … 90 %' },
  { keys: ['↑', '↓'], does: 'Volume' },
  { keys: ['M'], does: 'Sound on or off' },
  { keys: ['C'], does: 'Subtitles on or off' },
  { keys: ['<', '>'], does: 'Slower, faster' },
  { keys: ['F'], does: 'Full screen' },
  { keys: ['P'], does: 'Picture in picture' },
  { keys: ['S'], does: 'Skip titles or credits' },
  { keys: ['N'], does: 'Next episode' },
  { keys: ['?'], does: 'This list' },
];

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** Null for keys that belong to the browser or to nobody. */
export function actionFor({ key, ctrlKey, metaKey, altKey }: Press): Action | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key)) return { type: 'seekToShare', share: Number(key) / 10 };
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
