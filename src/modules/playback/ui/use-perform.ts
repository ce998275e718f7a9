'use client';

import { useCallback } from 'react';
import type { Marker } from '@/media/markers/marker';
import { usePlayer } from '@/player/react/player-context';
import type { Player } from '@/player/core/create-player';
import { useFeedback, type Feedback } from './feedback-store';
import { skipAt } from './marker-rules';
import { nextRate } from './rates';
import type { Action } from './shortcuts';
import { useMarkers } from './use-markers';
import { useSubtitles } from './use-subtitles';
import { useWatching } from './watch-context';

type Surroundings = {
  playNext: (() => void) | null;
  toggleSubtitles: () => boolean;
  markers: readonly Marker[];
};

/** Does what a key or gesture asks for and shows over the picture what it did. */
export function usePerform(): (action: Action) => void {
  const player = usePlayer();
  const { playNext } = useWatching();
  const { toggle: toggleSubtitles } = useSubtitles();
  const markers = useMarkers();
  return useCallback(
    (action) => {
      const done = perform(player, action, { playNext, toggleSubtitles, markers });
      if (done) useFeedback.getState().show(done);
    },
    [player, playNext, toggleSubtitles, markers],
  );
}

function perform({ requests, video }: Player, action: Action, around: Surroundings): Feedback | null {
  const { playback, time, volume } = requests;
  switch (action.type) {
    case 'toggle':
      playback.toggle();
      return { kind: video.paused ? 'pause' : 'play' };
    case 'seekBy':
      time.seekBy(action.seconds);
      return { kind: 'seek', seconds: action.seconds };
    case 'seekToShare':
      time.seekTo(action.share * video.duration);
      return null;
    case 'volumeBy':
      volume.stepBy(action.change);
      return { kind: 'volume', level: video.volume };
    case 'skip':
      skip(video, time.seekTo, around.markers);
      return null;
    case 'mute':
      volume.toggleMuted();
      return video.muted ? { kind: 'muted' } : { kind: 'volume', level: video.volume };
    case 'rateBy':
      playback.setRate(nextRate(video.playbackRate, action.steps));
      return { kind: 'rate', rate: video.playbackRate };
    case 'subtitles':
      return { kind: around.toggleSubtitles() ? 'subtitles' : 'no-subtitles' };
    default:
      switchView(requests, action.type, around);
      return null;
  }
}

function skip(video: HTMLVideoElement, seekTo: (seconds: number) => void, markers: readonly Marker[]): void {
  const found = skipAt(markers, { positionSeconds: video.currentTime, durationSeconds: video.duration });
  if (found) seekTo(found.toSeconds);
}

function switchView(requests: Player['requests'], type: Action['type'], { playNext }: Surroundings): void {
  const { isHelpOpen, setHelpOpen } = useFeedback.getState();
  if (type === 'next') playNext?.();
  if (type === 'fullscreen') void requests.fullscreen.toggle();
  if (type === 'pip') void requests.pictureInPicture.toggle();
  if (type === 'help') setHelpOpen(!isHelpOpen);
  if (type === 'dismiss') setHelpOpen(false);
}
