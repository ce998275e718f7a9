'use client';

import { useEffect } from 'react';
import { connectMediaSession } from '@/player/core/media-session';
import type { Player } from '@/player/core/create-player';
import { chooseSubtitles } from './choose-subtitles';
import type { SubtitleChoice } from './subtitle-choices';
import { startReporting } from './progress-reporter';
import { readPreferences, rememberPreferences } from './viewing-preferences';
import type { PlayableVideo } from './watch-context';

/** Tells the server where the viewer is, for as long as this video is on. */
export function useProgressReports(player: Player | null, videoId: string): void {
  useEffect(() => (player ? startReporting(player.video, videoId) : undefined), [player, videoId]);
}

/** The volume of last time, and from now on this one's; the subtitles that this viewer reads. */
export function useRememberedChoices(player: Player | null, subtitles: readonly SubtitleChoice[]): void {
  useEffect(() => {
    if (!player) return;
    const remembered = readPreferences();
    player.requests.volume.restore(remembered);
    const wanted = chooseSubtitles(subtitles, remembered.subtitleLanguage);
    // What is drawn into the pictures came with the stream.
    const isText = subtitles.some(({ id, isBurnedIn }) => id === wanted && !isBurnedIn);
    player.requests.textTracks.select(isText ? wanted : null);
    let last = player.getState().volume;
    return player.subscribe(() => {
      const { volume } = player.getState();
      if (volume !== last) rememberPreferences(volume);
      last = volume;
    });
  }, [player, subtitles]);
}

export function useNowPlaying(
  player: Player | null,
  video: PlayableVideo,
  onNext: (() => void) | null,
): void {
  const { titleName, episodeLabel, poster } = video;
  const artworkSrc = poster ? `${poster.src}-${poster.widths.at(-1) ?? poster.width}.webp` : null;
  useEffect(() => {
    const before = document.title;
    document.title = `${episodeLabel ? `${titleName}, ${episodeLabel}` : titleName} · ${siteName()}`;
    return () => {
      document.title = before;
    };
  }, [titleName, episodeLabel]);
  useEffect(() => {
    if (!player) return;
    const playing = {
      title: episodeLabel ?? titleName,
      artist: episodeLabel ? titleName : siteName(),
      artworkSrc,
      onNext,
    };
    return connectMediaSession(player, playing);
  }, [player, titleName, episodeLabel, artworkSrc, onNext]);
}

/** The owner may have given this server a name. */
const siteName = () =>
  document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? 'Dex';
