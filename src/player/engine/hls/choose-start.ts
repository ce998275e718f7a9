import type { AudioTrack, Quality } from '../../core/stream-port';

/** The quality with these lines or the next lower one, never the source itself, which may be far heavier. */
export function chooseQuality(qualities: readonly Quality[], lines: number | null): string | null {
  if (lines === null) return null;
  const made = qualities.filter((one) => !one.isOriginal);
  return (made.find((one) => one.lines <= lines) ?? made.at(-1))?.id ?? null;
}

export type AudioWish = { language: string; isSurround: boolean };

/** In this language and, if there is such, with these channels; null leaves it to the film. */
export function chooseAudio(tracks: readonly AudioTrack[], wish: AudioWish | null): string | null {
  if (!wish) return null;
  const spoken = tracks.filter(({ language, isCommentary }) => language === wish.language && !isCommentary);
  const fitting = spoken.find(({ channels }) => channels > 2 === wish.isSurround);
  return (fitting ?? spoken[0])?.id ?? null;
}
