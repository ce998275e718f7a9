export { findMedia } from './find-media';
export { openVideo } from './open-video';
export { previewVideo } from './preview-video';
