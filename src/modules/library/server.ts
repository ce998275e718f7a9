export { countPlay } from './count-play';
export { dropFavorite } from './drop-favorite';
export { leaveContinue, markWatched } from './mark-watched';
export { moveFavorite } from './move-favorite';
export { openFavorites } from './open-favorites';
export { putFavorite } from './put-favorite';
export { rateTitle, ratingOf, ratingsOf, unrateAll, unrateTitle } from './rate-title';
export { forgetPlace, progressOfTitle, progressOfVideo } from './read-progress';
export { forgetReminder, reminderOf, remindersOf, remindOf } from './remind-me';
export { reportPlace } from './report-place';
export { isBegun, resumeSeconds } from './rules';
export {
  deleteEverythingOf as forgetEverythingOf,
  findEntries,
  findEntryTitleIds as favoriteIds,
  findOldestEntries,
  findProgress,
  findRatings,
  findRecentProgress,
  findReminders,
  findThumbs,
  findWatchFacts,
  type ProgressRow,
} from './store';
