import type { Reason } from './contract';

/** What a row is called in English; ui/describe-reason.ts has the other languages. */
export function nameOfRow(reason: Reason): string {
  switch (reason.kind) {
    case 'because':
      return `Because you ${reason.verb} ${reason.name}`;
    case 'genres':
      return reason.names.join(' · ');
    case 'saga':
    case 'person':
      return reason.name;
    case 'short':
      if (reason.minutes === 0) return 'Short tonight';
      return reason.minutes <= 30 ? 'A short one before bed' : `Over in ${String(reason.minutes)} minutes`;
    default:
      return names[reason.kind];
  }
}

const names = {
  continue: 'Continue Watching',
  list: 'My List',
  trending: 'Trending Now',
  top: 'Top 10 here',
  new: 'New here',
  foryou: 'Picked for you',
  gems: 'Hidden gems',
  forgotten: 'On your list for long',
  tags: 'Of the same mood',
  watchers: 'Watched together',
  story: 'Of the same story',
  day: 'Title of the day',
};
