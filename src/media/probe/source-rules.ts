import type { Probe } from './probe';

const PLAYABLE_PROFILES = ['constrained baseline', 'baseline', 'main', 'high'];
/** 5.2 is what browsers' decoders promise; ffprobe counts in tenths. */
const HIGHEST_LEVEL = 52;

/**
 * What keeps browsers from playing a source as it is; null when nothing does. They all play H.264 of 8 bits
 * and 4:2:0 with AAC or no sound in MP4 or QuickTime; anything else is somewhere not played.
 */
export function playbackObstacle({ container, video, audio, promisedSeconds }: Probe): string | null {
  if (promisedSeconds !== null) return 'The file is cut off';
  if (!container.split(',').includes('mp4')) return `The container is ${container}`;
  if (video.codec !== 'h264') return `The video is ${video.codec || 'unknown'}`;
  if (video.tag !== 'avc1') return `The video is filed as ${video.tag || 'nothing'}`;
  if (!['yuv420p', 'yuvj420p'].includes(video.pixelFormat)) return `The pixels are ${video.pixelFormat}`;
  if (!PLAYABLE_PROFILES.includes(video.profile.toLowerCase())) return `The profile is ${video.profile}`;
  if (video.level !== null && video.level > HIGHEST_LEVEL) return `The level is ${String(video.level / 10)}`;
  if (video.isInterlaced) return 'The video is interlaced';
  const strange = audio.find((track) => track.codec !== 'aac');
  // Browsers play the first track and refuse some files for a later one they do not know.
  return strange ? `The sound is ${strange.codec || 'unknown'}` : null;
}

/**
 * Whether a file ends before it says it does: its index was written, then the copy broke off.
 * `lastPacketSeconds` is the latest packet found near the end, null when there was none.
 */
export function endsEarly(durationSeconds: number, lastPacketSeconds: number | null): boolean {
  const tolerance = Math.max(1, Math.min(Math.max(10, durationSeconds * 0.02), durationSeconds * 0.25));
  return (lastPacketSeconds ?? 0) < durationSeconds - tolerance;
}
