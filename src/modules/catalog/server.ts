export { countGenres } from './count-genres';
export { isGrowing, noteGrowth } from './growth';
export { featuredTitle } from './featured-title';
export { listTitles } from './list-titles';
export { openMovie, openSeries, openTitle } from './open-title';
export { presentCard, presentPicture } from './present-title';
export { episodeLabel, findEpisode, nextEpisode, trendWeight } from './rules';
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
