import { textPlaylist } from '@/media/playlists/text-playlist';
import type { TrickplayLayout } from '@/media/trickplay/trickplay';
import { trickplayPlaylist, trickplayVtt } from '@/media/trickplay/trickplay-lists';
import type { WantedOfVideo } from './address';
import type { ByteSource } from './byte-source';
import { Refusal, type Found } from './found';
import type { Planned } from './open-stream';
import { textBody } from './text-body';

/** What the origin has to be told about texts and preview pictures. */
export type ExtraDeps = {
  planOf(videoId: string): Promise<Planned | null>;
  textTracksOf(videoId: string): Promise<readonly { id: string }[]>;
  textFile(videoId: string, trackId: string, signal: AbortSignal): Promise<string>;
  textSegment(wish: { videoId: string; trackId: string; n: number }, signal: AbortSignal): Promise<string>;
  trickplayLayoutOf(videoId: string): Promise<TrickplayLayout | null>;
  /** Storage key of a sheet; makes it when it is not there. */
  trickplaySheet(videoId: string, sheet: number, signal: AbortSignal): Promise<string>;
  openStored(key: string): Promise<ByteSource | null>;
};

type ExtraKind = 'subtitles' | 'textList' | 'textSegment' | 'pictureCues' | 'pictureList' | 'pictureSheet';
export type ExtraWish = Extract<WantedOfVideo, { kind: ExtraKind }>;

export function createExtraOpener(deps: ExtraDeps) {
  return async (wanted: ExtraWish, signal: AbortSignal): Promise<Found | null> => {
    const { videoId } = wanted;
    switch (wanted.kind) {
      case 'subtitles':
        return computed(await deps.textFile(videoId, wanted.subtitleId, signal));
      case 'textSegment':
        return computed(await deps.textSegment(wanted, signal));
      case 'textList': {
        const [planned, tracks] = await Promise.all([deps.planOf(videoId), deps.textTracksOf(videoId)]);
        if (!tracks.some(({ id }) => id === wanted.trackId)) throw new Refusal(404, 'no_such_track');
        return planned && computed(textPlaylist(planned.plan.timeline.boundaries));
      }
      case 'pictureSheet': {
        const source = await deps.openStored(await deps.trickplaySheet(videoId, wanted.n, signal));
        return source && { kind: 'whole', source };
      }
      default: {
        const layout = await deps.trickplayLayoutOf(videoId);
        const write = wanted.kind === 'pictureCues' ? trickplayVtt : trickplayPlaylist;
        return layout && computed(write(layout));
      }
    }
  };
}

const computed = (text: string): Found => ({ kind: 'text', text: textBody(text) });
