export { countGenres } from './count-genres';
export { fillPersonKeys } from './fill-person-keys';
export { isGrowing, noteGrowth, whileGrowing } from './growth';
export { extrasOf, findExtra, isExtraVideo, type StoredExtra } from './extras';
export { featuredTitle } from './featured-title';
export { listTitles } from './list-titles';
export { openCollection } from './open-collection';
export { openPerson } from './open-person';
export { openMovie, openSeries, openTitle } from './open-title';
export { personKeyOf, personKeysOf } from './person-key';
export { presentCard, presentPicture, previewOf } from './present-title';
export { technicalFacts } from './technical-facts';
export { episodeLabel, extraLabel, findEpisode, nextEpisode, trendWeight } from './rules';
export {
  addTrendScore,
  findCards,
  findCardsById,
  findFacts,
  findFactsById,
  findTitle,
  findTitlesById,
  findVideo,
  type FactRow,
  type TitleRow,
  type VideoRow,
} from './store';
