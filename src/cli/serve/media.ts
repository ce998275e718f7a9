/** A file of its own, so that a process without the role loads none of it. */
export { mediaOrigin as openMedia } from '@/origin/media-origin';
