/** Subtitles that are pictures: no browser shows them, so they are drawn into the film. */
const bitmapCodecs = new Set(['hdmv_pgs_subtitle', 'dvd_subtitle', 'dvb_subtitle', 'xsub']);

export const isBitmapCodec = (codec: string) => bitmapCodecs.has(codec);

export type BurnIn = {
  /** Of the subtitles, in the first input. */
  streamIndex: number;
  /** Of the picture. */
  size: { width: number; height: number };
  /** Of the source's clock at the beginning of the timeline, on whose clock the picture is. */
  zeroSeconds: number;
  /** Label of the picture without the subtitles, and of the one with them: `[base]`, `[burned]`. */
  from: string;
  to: string;
};

/**
 * Part of a filter graph that draws subtitles which are pictures into a film. Their canvas becomes as wide as the
 * picture. Canvases of HD have square pixels, so their height follows, and of a film whose bars were cut off the lower
 * edges meet: there the text is. Canvases of SD have the pixels of the source, whatever their shape, so they fill the
 * picture.
 */
export function burnInFilter({ streamIndex, size, zeroSeconds, from, to }: BurnIn): string {
  const [w, h] = [String(size.width), String(size.height)];
  const canvas = to.replace(']', 'canvas]');
  const canvasHeight = `if(gte(iw\\,1280)\\,trunc(${w}*ih/iw/2)*2\\,${h})`;
  const clock = `setpts=PTS-(${String(zeroSeconds)})/TB`;
  return [
    `[0:${String(streamIndex)}]${clock},scale=w=${w}:h='${canvasHeight}'${canvas}`,
    // Without `eof_action=pass` the last text would stay to the end of the film.
    `${from}${canvas}overlay=x=0:y=H-h:eof_action=pass${to}`,
  ].join(';');
}
