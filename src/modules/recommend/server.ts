export { openRows } from './open-rows';
