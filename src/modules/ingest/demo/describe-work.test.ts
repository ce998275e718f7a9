import { describe, expect, it } from 'vitest';
import { parseNfo } from '@/media/nfo/parse-nfo';
import { toWebVtt } from '@/media/subtitles/to-web-vtt';
import { films, series } from './content/library';
import { episodeNfo, languages, webVtt, workNfo } from './describe-work';

describe('what lies beside a demo film', () => {
  it.each([...films, ...series].map((work) => [work.name, work] as const))(
    'says about %s what the import reads',
    (_, work) => {
      const [read] = parseNfo(workNfo(work));
      expect(read).toMatchObject({
        kind: 'seasons' in work ? 'series' : 'movie',
        name: work.name,
        year: work.year,
        tagline: work.tagline,
        synopsis: work.synopsis,
        genres: [...work.genres],
        maturity: work.maturity,
      });
    },
  );

  it('names an episode and its place', () => {
    const episode = series[0]?.seasons[1]?.[2];
    if (!episode) throw new Error('no such episode');
    const [read] = parseNfo(episodeNfo(episode, { season: 2, number: 3 }));
    expect(read).toMatchObject({ kind: 'episode', name: episode.name, synopsis: episode.synopsis });
  });

  it.each(languages)('writes subtitles in %s that a player shows at the right time', (language) => {
    for (const { narration } of films) {
      const text = webVtt(narration, language);
      expect(text).toMatch(/^WEBVTT\n\n/);
      expect(
        toWebVtt(Buffer.from(text))?.match(/^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$/gm),
      ).toHaveLength(narration.length);
    }
  });
});
