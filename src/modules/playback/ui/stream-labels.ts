import type { AudioTrack, Quality } from '@/player/core/stream-port';

export function qualityLabel({ lines, isOriginal }: Quality): string {
  return isOriginal ? 'Original' : `${lines}p`;
}

/** "Deutsch", "Deutsch · 5.1": surround is only said where it is. */
export function audioLabel({ label, language, channels }: AudioTrack): string {
  const name = label || language || 'Unknown';
  return channels > 2 ? `${name} · ${surroundName(channels)}` : name;
}

function surroundName(channels: number): string {
  if (channels === 6) return '5.1';
  return channels === 8 ? '7.1' : `${channels} channels`;
}
