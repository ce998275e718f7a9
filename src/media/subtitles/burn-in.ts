/** Subtitles that are pictures: no browser shows them, so they are drawn into the film. */
const bitmapCodecs = new Set(['hdmv_pgs_subtitle', 'dvd_subtitle', 'dvb_subtitle', 'xsub']);

export const isBitmapCodec = (codec: string) => bitmapCodecs.has(codec);

/**
 * Fragment of a filter graph that draws subtitle stream `streamIndex` of the first input into `[base]`, which has
 * `size`, and gives `[burned]`. Its canvas becomes as wide as the picture. Canvases of HD have square pixels, so
 * their height follows, and of a film whose bars were cut off the lower edges meet: there the text is. Canvases of
 * SD have the pixels of the source, whatever their shape, so they fill the picture.
 */
export function burnInFilter(
  streamIndex: number,
  { width, height }: { width: number; height: number },
): string {
  const [w, h] = [String(width), String(height)];
  const canvasHeight = `if(gte(iw\\,1280)\\,trunc(${w}*ih/iw/2)*2\\,${h})`;
  const canvas = `[0:${String(streamIndex)}]scale=w=${w}:h='${canvasHeight}'[subtitles]`;
  // Without `eof_action=pass` the last text would stay to the end of the film.
  return `${canvas};[base][subtitles]overlay=x=0:y=H-h:eof_action=pass[burned]`;
}
