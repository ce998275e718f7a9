import type { Text } from '@/language/create-text';
import type { Reason } from '../contract';

/**
 * `genre` is the name of one in the viewer's language: genres are words of the catalogue. `place` is what the owner
 * calls this house.
 */
export type ReasonWords = { text: Text<'browse'>; place: string; genre: (name: string) => string };

/** What a row is called. */
export function nameOfReason(reason: Reason, words: ReasonWords): string {
  const { text } = words;
  switch (reason.kind) {
    case 'because':
      return text(reason.verb === 'liked' ? 'rowBecauseLiked' : 'rowBecauseWatched', { name: reason.name });
    case 'short':
      if (reason.minutes === 0) return text('rowShort');
      return reason.minutes <= 30
        ? text('rowShortBeforeBed')
        : text('rowOverIn', { minutes: reason.minutes });
    case 'saga':
    case 'person':
      return reason.name;
    case 'genres':
      return reason.names.map(words.genre).join(' · ');
    case 'tags':
      return reason.names.join(' · ');
    case 'watchers':
    case 'story':
    case 'day':
      return describeReason(reason, words);
    default:
      return text(names[reason.kind], { place: words.place });
  }
}

const names = {
  continue: 'rowContinue',
  list: 'rowList',
  trending: 'rowTrending',
  top: 'rowTop',
  new: 'rowNew',
  foryou: 'rowForYou',
  gems: 'rowGems',
  forgotten: 'rowForgotten',
} as const;

/** Beside the name of a row: why it is there. Null where the name has said it all. */
export function whyOfRow(reason: Reason, words: ReasonWords): string | null {
  const { text } = words;
  switch (reason.kind) {
    case 'continue':
    case 'list':
    case 'because':
    case 'saga':
    case 'tags':
      return null;
    case 'new':
      return text('whyNew');
    case 'genres':
      return reason.isFavourite ? text('whyGenreFavourite') : null;
    default:
      return describeReason(reason, words);
  }
}

/** One line of why, for a title that stands alone. */
export function describeReason(reason: Reason, words: ReasonWords): string {
  const { text } = words;
  switch (reason.kind) {
    case 'trending':
      return text('whyTrending', { days: reason.days });
    case 'forgotten':
      return text('whyForgotten', { months: reason.months });
    case 'person':
      return text('whyPerson', { name: reason.name });
    case 'saga':
      return text('whySaga', { name: reason.name });
    case 'top':
      return text('whyTop');
    case 'new':
      return text('whyNewTitle');
    case 'foryou':
      return text('whyForYou');
    case 'gems':
      return text('whyGems');
    case 'short':
      return text('whyShort');
    case 'watchers':
      return text('whyWatchers');
    case 'story':
      return text('whyStory');
    case 'day':
      return text('whyDay');
    default:
      return nameOfReason(reason, words);
  }
}
