import { timestamp } from '../subtitles/web-vtt';
import {
  pictureCount,
  picturesOn,
  picturesPerSheet,
  pictureSpan,
  placeOnSheet,
  sheetCount,
  type TrickplayLayout,
} from './trickplay';

const sheetFile = (sheet: number) => `${String(sheet)}.jpg`;

/**
 * WebVTT thumbnail track, as players use it: a cue for each picture, with its part of a sheet as a media fragment.
 * It is complete before the first sheet is made, so it can be kept; a sheet that is asked for is made then.
 */
export function trickplayVtt(layout: TrickplayLayout): string {
  const { width, height } = layout;
  const cues = Array.from({ length: pictureCount(layout) }, (_, picture) => {
    const { start, end } = pictureSpan(layout, picture);
    const { x, y } = placeOnSheet(layout, picture);
    const sheet = Math.floor(picture / picturesPerSheet(layout));
    const timing = `${timestamp(Math.round(start * 1000))} --> ${timestamp(Math.round(end * 1000))}`;
    return `${timing}\n${sheetFile(sheet)}#xywh=${[x, y, width, height].join(',')}`;
  });
  return `${['WEBVTT', ...cues].join('\n\n')}\n`;
}

/** Image media playlist of HLS, as Roku and others read it ("HLS image media playlists", 0.4): one sheet a segment. */
export function trickplayPlaylist(layout: TrickplayLayout): string {
  const { columns, width, height, intervalSeconds } = layout;
  const sheetSeconds = intervalSeconds * picturesPerSheet(layout);
  const sheets = Array.from({ length: sheetCount(layout) }, (_, sheet) => {
    const seconds = Math.min(sheetSeconds, layout.durationSeconds - sheet * sheetSeconds);
    const tile = `RESOLUTION=${String(width)}x${String(height)},LAYOUT=${String(columns)}x${String(Math.ceil(picturesOn(layout, sheet) / columns))}`;
    return [
      `#EXTINF:${seconds.toFixed(3)},`,
      `#EXT-X-TILES:${tile},DURATION=${intervalSeconds.toFixed(3)}`,
      sheetFile(sheet),
    ].join('\n');
  });
  const head = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${String(Math.ceil(sheetSeconds))}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-IMAGES-ONLY',
  ];
  return `${[...head, ...sheets, '#EXT-X-ENDLIST'].join('\n')}\n`;
}
