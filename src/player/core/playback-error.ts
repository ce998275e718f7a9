/** Why a picture does not come, as far as a viewer can do something about it. */
export type PlaybackError = 'connection' | 'damaged' | 'unsupported';
