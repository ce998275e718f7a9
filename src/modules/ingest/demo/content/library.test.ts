import { describe, expect, it } from 'vitest';
import { films, series } from './library';
import type { Cue } from './work';

const works = [...films, ...series];
const episodes = series.flatMap(({ seasons }) => seasons.flat());
const pieces: [string, { piece: { seconds: number }; narration: readonly Cue[] }][] = [
  ...films,
  ...episodes,
].map((each) => [each.name, each]);

describe('the demo library', () => {
  it('has at least twelve films, and a series of two seasons with three episodes each', () => {
    expect(films.length).toBeGreaterThanOrEqual(12);
    expect(series.map(({ seasons }) => seasons.map((season) => season.length))).toEqual([[3, 3]]);
    expect(new Set(works.map(({ name }) => name)).size).toBe(works.length);
  });

  it.each(works.map((work) => [work.name, work] as const))('tells all about %s', (_, work) => {
    expect(work.synopsis.length).toBeGreaterThanOrEqual(80);
    expect(work.synopsis.length).toBeLessThanOrEqual(200);
    expect(work.tagline).not.toBe('');
    expect(work.genres.length).toBeGreaterThanOrEqual(2);
    expect(work.cast.length).toBeGreaterThanOrEqual(1);
    expect([work.director, work.writer]).not.toContain('');
    expect(work.lettering.lines.length).toBeGreaterThanOrEqual(1);
  });

  it.each(pieces)(
    'gives %s a length and a narration in two languages that keeps to it',
    (_, { piece, narration }) => {
      expect(piece.seconds).toBeGreaterThanOrEqual(20);
      expect(piece.seconds).toBeLessThanOrEqual(60);
      expect(narration.length).toBeGreaterThanOrEqual(4);
      let spokenUntil = 0;
      for (const [from, to, english, german] of narration) {
        expect(from).toBeGreaterThanOrEqual(spokenUntil);
        expect(to - from).toBeGreaterThanOrEqual(2);
        expect(to).toBeLessThanOrEqual(piece.seconds);
        expect([english, german]).not.toContain('');
        expect(english).not.toBe(german);
        spokenUntil = to;
      }
    },
  );

  it('fills the rows: a dozen genres or so, most with several titles', () => {
    const counts = new Map<string, number>();
    for (const genre of works.flatMap(({ genres }) => genres))
      counts.set(genre, (counts.get(genre) ?? 0) + 1);
    expect(counts.size).toBeGreaterThanOrEqual(10);
    expect([...counts.values()].filter((count) => count > 1).length).toBeGreaterThanOrEqual(8);
  });

  it('has something for every maturity limit', () => {
    expect(new Set(works.map(({ maturity }) => maturity))).toEqual(new Set([0, 7, 13, 16, 18]));
  });
});
