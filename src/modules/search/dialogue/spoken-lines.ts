import { parseWebVtt } from '@/media/subtitles/web-vtt';
import { wordsOf } from '../text/tokenise';

export type SpokenLine = { atMs: number; text: string; words: string };

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ', '&lrm;': '', '&rlm;': '', '&quot;': '"',
}; // prettier-ignore

/** What is said in a WebVTT file, line by line in the order of time; sounds alone ("[door creaks]") are kept. */
export function spokenLines(vtt: string): SpokenLine[] {
  const lines: SpokenLine[] = [];
  for (const { startMs, text } of parseWebVtt(vtt)?.cues ?? []) {
    const plain = text
      .replace(/<[^>]*>/g, '')
      .replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
      .replace(/\s+/g, ' ')
      .trim();
    const words = wordsOf(plain).join(' ');
    // Karaoke and fades repeat a line for every change of its colour.
    const last = lines.at(-1);
    if (words === '' || (last?.text === plain && startMs - last.atMs < 2000)) continue;
    lines.push({ atMs: startMs, text: plain, words });
  }
  return lines.sort((a, b) => a.atMs - b.atMs);
}
