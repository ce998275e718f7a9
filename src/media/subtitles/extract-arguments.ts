import { confinement } from '../probe/tool-arguments';

type TextStream = { streamIndex: number; codec: string };
type Extraction = TextStream & { output: string };

/** Formats of text that ffmpeg decodes, and as what each is taken out. ASS and WebVTT keep their places by a copy. */
const formats: Readonly<Record<string, { codec: string; muxer: string }>> = {
  subrip: { codec: 'copy', muxer: 'srt' },
  srt: { codec: 'copy', muxer: 'srt' },
  text: { codec: 'srt', muxer: 'srt' },
  mov_text: { codec: 'srt', muxer: 'srt' },
  ass: { codec: 'copy', muxer: 'ass' },
  ssa: { codec: 'copy', muxer: 'ass' },
  webvtt: { codec: 'copy', muxer: 'webvtt' },
};

export const isTextCodec = (codec: string) => codec in formats;

/** One reading of the file for all its texts, on the source's own clock. */
export function extractArguments(path: string, extractions: readonly Extraction[]): string[] {
  const outputs = extractions.flatMap(({ streamIndex, codec, output }) => {
    const { codec: encoder, muxer } = formats[codec] ?? { codec: 'srt', muxer: 'srt' };
    return [
      ...['-map', `0:${String(streamIndex)}`, '-c:s', encoder, '-avoid_negative_ts', 'disabled'],
      ...['-f', muxer, `file:${output}`],
    ];
  });
  return [
    ...['-v', 'error', '-hide_banner', '-nostdin', '-y', ...confinement, '-copyts'],
    ...['-i', `file:${path}`, ...outputs],
  ];
}
