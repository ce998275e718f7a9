import { completePlaylist } from './media-playlist';

/** The text between two boundaries is one small WebVTT file (RFC 8216 §3.5). */
export function textPlaylist(boundariesSeconds: readonly number[]): string {
  const durations = boundariesSeconds
    .slice(1)
    .map((end, n) => (end - (boundariesSeconds[n] ?? 0)).toFixed(6));
  return completePlaylist(durations, { header: [], address: (n) => `${n}.vtt` });
}
