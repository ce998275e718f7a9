export { countPlay } from './count-play';
export { dropFavorite } from './drop-favorite';
export { openFavorites } from './open-favorites';
export { putFavorite } from './put-favorite';
export { forgetPlace, progressOfTitle, progressOfVideo } from './read-progress';
export { reportPlace } from './report-place';
export { isBegun, resumeSeconds } from './rules';
export {
  deleteEverythingOf as forgetEverythingOf,
  findEntries,
  findEntryTitleIds as favoriteIds,
  findProgress,
  findRecentProgress,
  type ProgressRow,
} from './store';
