export { openRows } from './open-rows';
export { openSimilar } from './open-similar';
