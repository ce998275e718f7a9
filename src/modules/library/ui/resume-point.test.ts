import { describe, expect, it } from 'vitest';
import type { Episode, Title } from '@/modules/catalog/contract';
import type { Progress } from '../contract';
import { compiledArea } from '@/language/catalogues';
import { createText } from '@/language/create-text';
import { playLabel, playOf } from './play-label';
import { resumePoint } from './resume-point';

const text = createText('en', 'title', compiledArea('en', 'title'));
const pointOf = (...args: Parameters<typeof resumePoint>) => {
  const point = resumePoint(...args);
  return point && { ...point, label: playLabel(playOf(point), text) };
};

const facts = { id: 't', name: 'Tide', videoId: 'm', seasons: [] };
const movie = { ...facts, kind: 'movie' } as unknown as Title;

function episode(season: number, number: number): Episode {
  return {
    number,
    lastNumber: number,
    name: '',
    synopsis: '',
    videoId: `s${season}e${number}`,
    durationSeconds: 60,
    still: null,
  };
}
const season = (number: number) => ({ number, name: '', episodes: [episode(number, 1), episode(number, 2)] });
const series = { ...facts, kind: 'series', seasons: [season(0), season(1), season(2)] } as unknown as Title;

function watched(...places: [videoId: string, positionSeconds: number, observedAt: string][]) {
  const items = places.map(([videoId, positionSeconds, observedAt]): [string, Progress] => [
    videoId,
    {
      videoId,
      titleId: 't',
      positionSeconds,
      durationSeconds: 60,
      isFinished: positionSeconds >= 57,
      observedAt,
    },
  ]);
  return new Map(items);
}

describe('resumePoint of a movie', () => {
  it('plays what was never begun, and what was finished, from the beginning', () => {
    expect(pointOf(movie, watched())).toMatchObject({ videoId: 'm', label: 'Play', place: null });
    expect(pointOf(movie, watched(['m', 60, '1']))).toMatchObject({ label: 'Play', place: null });
  });
  it('resumes where one stopped', () => {
    expect(pointOf(movie, watched(['m', 20, '1']))).toMatchObject({
      label: 'Resume',
      place: { positionSeconds: 20 },
    });
  });
  it('has nothing to play without a video', () => {
    expect(pointOf({ ...movie, videoId: null }, watched())).toBeNull();
  });
});

describe('resumePoint of a series', () => {
  it('begins with the first episode, not with the specials', () => {
    expect(pointOf(series, watched())).toMatchObject({ videoId: 's1e1', label: 'Play S1 E1' });
  });
  it('resumes the episode watched last, not the furthest one', () => {
    const point = pointOf(series, watched(['s2e1', 10, '2026-01-01'], ['s1e2', 10, '2026-02-01']));
    expect(point).toMatchObject({ videoId: 's1e2', label: 'Resume S1 E2' });
  });
  it('goes on with the next episode, across seasons', () => {
    expect(pointOf(series, watched(['s1e2', 60, '1']))).toMatchObject({
      videoId: 's2e1',
      label: 'Play S2 E1',
    });
  });
  it('starts over when all is seen', () => {
    expect(pointOf(series, watched(['s0e2', 60, '1']))).toMatchObject({
      videoId: 's1e1',
      label: 'Play S1 E1',
    });
  });
});
