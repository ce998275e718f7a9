import type { Text } from '@/language/create-text';
import type { AudioTrack, Quality } from '@/player/core/stream-port';

export function qualityLabel(text: Text<'player'>, { lines, isOriginal }: Quality): string {
  return isOriginal ? text('original') : `${lines}p`;
}

/** "Deutsch", "Deutsch · 5.1": surround is only said where it is. */
export function audioLabel(text: Text<'player'>, { label, language, channels }: AudioTrack): string {
  const name = label || language || text('unknown');
  return channels > 2 ? `${name} · ${surroundName(text, channels)}` : name;
}

function surroundName(text: Text<'player'>, channels: number): string {
  if (channels === 6) return '5.1';
  return channels === 8 ? '7.1' : text('channels', { count: channels });
}
