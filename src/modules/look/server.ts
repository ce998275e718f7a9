export { changeLook, resetLook } from './change-look';
export { readLook, readPicture } from './read-look';
