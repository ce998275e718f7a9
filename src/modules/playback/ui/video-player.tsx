'use client';

import { useMemo } from 'react';
import { PlayerContext, usePlayerRef } from '@/player/react/player-context';
import { CueView } from './controls/cue-view';
import { Shade } from './controls/shade';
import { PlayerControls } from './player-controls';
import type { Video } from '../contract';
import { useEngine } from './use-engine';
import { useLoad } from './use-load';
import { useSteadySubtitles } from './use-steady-subtitles';
import { useNowPlaying, useProgressReports, useRememberedChoices } from './use-player-habits';
import { WatchContext, type PlayableVideo } from './watch-context';

type Props = {
  video: PlayableVideo;
  isAutoplayOn: boolean;
  playNext: (() => void) | null;
  /** Fetches the video again: its addresses may have expired. */
  refresh: () => Promise<Video | undefined>;
};

export function VideoPlayer({ video, isAutoplayOn, playNext, refresh }: Props) {
  const { player, ref } = usePlayerRef();
  const { load, retry, burnIn } = useLoad(player, video, refresh);
  useEngine(player, video, { load, refresh });
  useProgressReports(player, video.id);
  const { tracks, choices } = useSteadySubtitles(video);
  useRememberedChoices(player, choices);
  useNowPlaying(player, video, playNext);

  const watching = useMemo(
    () => ({
      video,
      isAutoplayOn,
      playNext,
      retry,
      burnIn,
      startOver: () => player?.requests.time.seekTo(0),
    }),
    [video, isAutoplayOn, playNext, retry, burnIn, player],
  );
  const { src } = video.media;
  return (
    <WatchContext value={watching}>
      <div
        className="@container relative max-h-full w-[min(100cqw,calc(100cqh*var(--ratio)))]"
        style={{ '--ratio': video.width / video.height || 16 / 9, aspectRatio: 'var(--ratio)' } as object}
      >
        {/* Tracks come from the file's own list; there may be none. */}
        {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
        <video
          ref={ref}
          playsInline
          preload="auto"
          poster={posterOf(video)}
          // Subtitles of another host are only readable when the film was asked for across origins.
          crossOrigin={src.startsWith('/') ? undefined : 'anonymous'}
          aria-label={video.titleName}
          className="size-full object-contain"
        >
          {tracks.map((track) => (
            <track
              key={track.id}
              id={track.id}
              kind="subtitles"
              src={track.src}
              srcLang={track.language}
              label={track.label}
            />
          ))}
        </video>
        {player && (
          <PlayerContext value={player}>
            <Shade />
            <CueView />
          </PlayerContext>
        )}
      </div>
      {player && (
        <PlayerContext value={player}>
          <PlayerControls />
        </PlayerContext>
      )}
    </WatchContext>
  );
}

function posterOf({ poster, resumeSeconds }: PlayableVideo): string | undefined {
  // Who resumes wants to see where they were, not what it is called.
  if (!poster || resumeSeconds > 0) return undefined;
  return `${poster.src}-${poster.widths.at(-1) ?? poster.width}.webp`;
}
