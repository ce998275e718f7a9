export { followCatalogue } from './engine';
export { listFilters } from './list-filters';
export { searchCatalogue } from './search-catalogue';
export { suggestSearches } from './suggest-searches';
