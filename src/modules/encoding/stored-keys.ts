/** Where in storage the renditions of one content of a video are. A new content gets new keys, so nothing is ever mixed. */
export type RenditionPlace = { videoId: string; contentHash: string; renditionId: string };

const hashLength = 16;

export const videoPrefix = (videoId: string) => `renditions/${videoId}/`;

export const contentPrefix = ({ videoId, contentHash }: Omit<RenditionPlace, 'renditionId'>) =>
  `${videoPrefix(videoId)}${contentHash.slice(0, hashLength)}/`;

export const renditionPrefix = (place: RenditionPlace) => `${contentPrefix(place)}${place.renditionId}/`;

export const initKey = (place: RenditionPlace) => `${renditionPrefix(place)}init.mp4`;

export const segmentKey = (place: RenditionPlace, n: number) => `${renditionPrefix(place)}${String(n)}.m4s`;

/** Made in haste for a viewer who waited; the filler's segment replaces it. */
export const draftKey = (place: RenditionPlace, n: number) =>
  `${renditionPrefix(place)}${String(n)}.draft.m4s`;

/** Preview pictures are small and cost much reading: no room is made by giving them up, so they are not among the renditions. */
export const trickplayPrefix = ({ videoId, contentHash }: Omit<RenditionPlace, 'renditionId'>) =>
  `trickplay/${videoId}/${contentHash.slice(0, hashLength)}/`;

export const trickplayKey = (place: Omit<RenditionPlace, 'renditionId'>, sheet: number) =>
  `${trickplayPrefix(place)}${String(sheet)}.jpg`;

/** A text inside the source, as WebVTT on the clock of the timeline. */
export const textKey = ({ videoId, contentHash }: Omit<RenditionPlace, 'renditionId'>, streamIndex: number) =>
  `texts/${videoId}/${contentHash.slice(0, hashLength)}/${String(streamIndex)}.vtt`;

/** What the beginning and the end of an episode sound like. */
export const soundKey = ({ videoId, contentHash }: Omit<RenditionPlace, 'renditionId'>) =>
  `sounds/${videoId}/${contentHash.slice(0, hashLength)}.bin`;

/** Of everything above that is no rendition. Without a hash: of every content that the video ever had. */
export const extraPrefixes = ({ videoId, contentHash }: Omit<RenditionPlace, 'renditionId'>) =>
  ['trickplay', 'texts', 'sounds'].map((kind) => `${kind}/${videoId}/${contentHash.slice(0, hashLength)}`);
