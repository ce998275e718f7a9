import { describe, expect, it } from 'vitest';
import { chapterMarkers } from './chapters';
import { findCredits, findSilences, firstDark, type Look } from './credits';
import type { Marker } from './marker';
import { settleMarkers, type Evidence } from './settle-markers';

const clock = { zeroSeconds: 0, durationSeconds: 1500 };
const chapter = (title: string | null, startSeconds: number, endSeconds: number) => ({
  ...{ title, startSeconds, endSeconds },
});

describe('chapters of the source', () => {
  it.each([
    ['Opening', 60, 150, 'intro'],
    ['Intro', 0, 45, 'intro'],
    ['OP', 60, 150, 'intro'],
    ['Opening Credits', 60, 150, 'intro'],
    ['Vorspann', 0, 60, 'intro'],
    ['Générique de début', 0, 60, 'intro'],
    ['Cabecera', 0, 60, 'intro'],
    ['オープニング', 0, 90, 'intro'],
    ['Заставка', 0, 90, 'intro'],
    ['End Credits', 1400, 1500, 'credits'],
    ['Credits', 1400, 1500, 'credits'],
    ['ED', 1380, 1470, 'credits'],
    ['Abspann', 1400, 1500, 'credits'],
    ['Générique de fin', 1400, 1500, 'credits'],
    ['Titoli di coda', 1400, 1500, 'credits'],
    ['Napisy końcowe', 1400, 1500, 'credits'],
    ['エンディング', 1400, 1500, 'credits'],
    ['片尾', 1400, 1500, 'credits'],
    ['The Intro Man', 0, 60, null],
    ['Opening', 0, 600, null],
    ['Opening', 1200, 1260, null],
    ['Credits', 100, 200, null],
    ['Chapter 1', 0, 100, null],
  ])('%s from %d to %d s is %s', (title, start, end, kind) => {
    const found = chapterMarkers([chapter(title, start, end), chapter('Story', 300, 400)], clock);
    expect(found.find((marker) => marker.kind !== 'chapter')?.kind ?? null).toBe(kind);
  });

  it('have their names, unless these are only numbers', () => {
    const titles = ['The Harbour', 'Chapter 2', '00:10:00.000', '04', null, 'Kapitel 6'];
    const found = chapterMarkers(
      titles.map((title, index) => chapter(title, index * 100, index * 100 + 100)),
      clock,
    );
    expect(found.map(({ label }) => label)).toEqual(['The Harbour', '', '', '', '', '']);
  });

  it('are on the clock of the timeline, and inside it', () => {
    const found = chapterMarkers([chapter('One', 9, 20), chapter('Two', 20, 90), chapter('Gone', 90, 99)], {
      zeroSeconds: 10,
      durationSeconds: 60,
    });
    expect(found.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [0, 10],
      [10, 60],
    ]);
  });

  it('say nothing when there is one', () => {
    expect(chapterMarkers([chapter('Film', 0, 1500)], clock)).toEqual([]);
  });
});

describe('credits are writing on black to the end', () => {
  const bright = { dark: 0.1, bright: 0.4 };
  const writing = { dark: 0.94, bright: 0.01 };
  const black = { dark: 1, bright: 0 };
  const night = { dark: 0.8, bright: 0.001 };
  const look = (...parts: [number, Omit<Look, 'atSeconds'>][]) =>
    parts
      .flatMap(([count, shades]) => Array.from({ length: count }, () => shades))
      .map((shades, index) => ({ atSeconds: 1000 + index * 2, ...shades }));

  it.each([
    ['bright, then writing', look([30, bright], [30, writing]), 1060],
    ['a fade through black before them', look([30, bright], [2, black], [28, writing]), 1060],
    ['a logo between them', look([30, bright], [20, writing], [2, bright], [20, writing]), 1060],
    ['black after them', look([30, bright], [20, writing], [5, black]), 1060],
    ['a dark moment in the story', look([10, bright], [4, night], [16, bright], [30, writing]), 1060],
    ['writing after a scene at night', look([10, bright], [12, night], [40, writing]), 1020],
    ['bright to the end', look([60, bright]), null],
    ['black to the end without a word', look([40, bright], [20, black]), null],
    ['dark throughout', look([60, writing]), null],
    ['only at the very end', look([57, bright], [3, writing]), null],
    ['nothing', [], null],
  ])('%s', (_, looks, start) => {
    const end = 1000 + looks.length * 2;
    expect(findCredits(looks, end)?.startSeconds ?? null).toBe(start);
  });

  it('is surer when the sound pauses there', () => {
    const looks = look([30, bright], [30, writing]);
    expect(findCredits(looks, 1120, [1059])!.confidence).toBeGreaterThan(
      findCredits(looks, 1120)!.confidence,
    );
  });

  it('begin with the first dark picture', () => {
    expect(firstDark(look([3, bright], [2, writing]))).toBe(1006);
    expect(firstDark(look([2, writing]))).toBe(1000);
    expect(firstDark(look([2, bright]))).toBeNull();
  });

  it('finds where nothing is heard', () => {
    const samples = Int16Array.from({ length: 5000 }, (_, index) =>
      (index >= 1000 && index < 2000) || index >= 4500 ? 20 : 5000 * Math.sin(index),
    );
    expect(findSilences(samples, 1000)).toEqual([1.5, 4.75]);
  });
});

describe('all evidence together', () => {
  const none: Evidence = {
    ...{ durationSeconds: 1500, chapters: [], intro: null, creditsSound: null, creditsPicture: null },
  };
  const said = (kind: Marker['kind'], startSeconds: number): Marker => ({
    ...{ kind, startSeconds, endSeconds: startSeconds + 60, label: '', confidence: 1 },
  });
  const heard = (startSeconds: number, endSeconds: number, confidence = 0.8) => ({
    ...{ startSeconds, endSeconds, confidence },
  });

  it.each<[string, Partial<Evidence>, [string, number, number][]]>([
    ['nothing', {}, []],
    ['titles that were heard', { intro: heard(30, 90) }, [['intro', 30, 90]]],
    [
      'titles that the source says',
      { chapters: [said('intro', 20)], intro: heard(30, 90) },
      [['intro', 20, 80]],
    ],
    ['what is shared in the middle', { intro: heard(700, 760) }, []],
    ['what is hardly shared', { intro: heard(30, 90, 0.3) }, []],
    [
      'credits that were seen',
      { creditsPicture: { startSeconds: 1400, confidence: 0.7 } },
      [['credits', 1400, 1500]],
    ],
    ['music to the end', { creditsSound: heard(1400, 1498) }, [['credits', 1400, 1500]]],
    ['music before a preview', { creditsSound: heard(1380, 1470) }, [['credits', 1380, 1470]]],
    ['music long before the end', { creditsSound: heard(1300, 1390) }, []],
    [
      'eyes before ears',
      { creditsSound: heard(1380, 1470), creditsPicture: { startSeconds: 1390, confidence: 0.6 } },
      [['credits', 1390, 1500]],
    ],
  ])('%s', (_, evidence, expected) => {
    const found = settleMarkers({ ...none, ...evidence });
    expect(found.map(({ kind, startSeconds, endSeconds }) => [kind, startSeconds, endSeconds])).toEqual(
      expected,
    );
  });

  it('is surer when eyes and ears agree', () => {
    const [marker] = settleMarkers({
      ...none,
      creditsSound: heard(1392, 1500),
      creditsPicture: { startSeconds: 1390, confidence: 0.6 },
    });
    expect(marker!.confidence).toBe(0.9);
  });
});
