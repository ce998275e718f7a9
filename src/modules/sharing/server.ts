export { openShared } from './open-shared';
export { shareTitle } from './share-title';
