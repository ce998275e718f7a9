import type { TitleCard } from '../contract';

/**
 * Every answer of the API is made of new objects. Cards that would look the same need not be drawn
 * again: a click on My List asks for all rows anew, and changes one of them.
 */
export function isSameCard(a: TitleCard, b: TitleCard): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.year === b.year &&
    a.maturity === b.maturity &&
    a.videoId === b.videoId &&
    a.seasonCount === b.seasonCount &&
    // Addresses hold a hash of the picture.
    a.poster?.src === b.poster?.src &&
    a.backdrop?.src === b.backdrop?.src
  );
}
