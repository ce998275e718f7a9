import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportPlace } from '@/modules/library/server';
import type { SearchAnswer, Suggestion } from '@/modules/search/contract';
import { database } from '@/server/db';
import { publish } from '@/server/events/bus';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeMovie, makeSeries } from '../support/make-title';
import { enter } from '../support/site';
import type { BrowserTab } from '../support/browser-tab';

const credit = (name: string) => ({ name, job: 'Actor', character: null });

async function subtitles(name: string, language: string, cues: [seconds: number, text: string][]) {
  const clock = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(11, 19)}.000`;
  const blocks = cues.map(([at, text]) => `${clock(at)} --> ${clock(at + 3)}\n${text}`);
  const key = `subtitles/aa/${name}-${language}.vtt`;
  await mediaStorage().put(key, Buffer.from(`WEBVTT\n\n${blocks.join('\n\n')}\n`));
  return {
    ...{ id: language, language, label: language, key, isForced: false, isDefault: false },
    isForHearingImpaired: false,
  };
}

let tab: BrowserTab;
let child: BrowserTab;
const ids: Record<string, { titleId: string; videoId: string }> = {};
let profileId = '';

async function choose(of: BrowserTab, profile: object): Promise<string> {
  const made = await of.send('/api/profiles', { method: 'POST', json: { avatar: 'fox', ...profile } });
  const { id } = (await made.json()) as { id: string };
  await of.send('/api/profiles/current', { method: 'PUT', json: { profileId: id } });
  return id;
}

async function search(query: string, of = tab): Promise<SearchAnswer> {
  const answer = await of.send(`/api/search?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as SearchAnswer;
}
const q = (text: string) => `q=${encodeURIComponent(text)}`;
const names = ({ items }: SearchAnswer) => items.map(({ name }) => name);
const said = ({ quotes }: SearchAnswer) =>
  quotes.map(({ titleName, startSeconds }) => `${titleName} ${String(startSeconds)}`);

beforeAll(async () => {
  tab = await enter('viewer@example.org');
  profileId = await choose(tab, { name: 'Kim' });
  child = await enter('parent@example.org', '192.0.2.9');
  await choose(child, { name: 'Ada', maturityLimit: 7 });

  ids.heist = await makeMovie(
    {
      ...{
        name: 'The Velvet Heist',
        year: 1974,
        maturity: 16,
        genres: ['Crime', 'Drama'],
        durationSeconds: 6000,
      },
      ...{ credits: [credit('Odile Marchetti')], tags: ['slow burn', 'rainy'] },
    },
    {
      subtitles: [
        await subtitles('heist', 'en', [
          [10, 'Nobody move.'],
          [754, 'You can open any door in this town,'],
          [757, 'except the one you came in by.'],
        ]),
        await subtitles('heist', 'de', [[754, 'Jede Tür geht auf, nur nicht die eigene.']]),
      ],
    },
  );
  ids.whale = await makeMovie(
    { name: 'The Whale Who Sang', year: 2019, maturity: 0, genres: ['Family'], durationSeconds: 3000 },
    {
      audioTracks: [{ index: 1, codec: 'aac', language: 'fr', label: '', channels: 2 }],
      subtitles: [await subtitles('whale', 'en', [[30, "I'm not afraid of the <i>deep</i> &amp; dark."]])],
    },
  );
  ids.japan = await makeMovie(
    { name: 'Tokyo Tale', originalName: '東京物語', year: 1953, genres: ['Drama'] },
    { subtitles: [await subtitles('japan', 'ja', [[61, 'いや、世の中は忙しいものだ。']])] },
  );
  ids.arabic = await makeMovie(
    { name: 'Lanterns', originalName: 'الفوانيس', year: 2011, genres: ['Drama'] },
    { subtitles: [await subtitles('arabic', 'ar', [[90, 'لا تُطفئ المصباح يا أبي']])] },
  );
  const series = await makeSeries({ name: 'Harbour Lights', genres: ['Mystery'] });
  ids.series = { titleId: series.titleId, videoId: series.videoIds[1] ?? '' };
});

describe('a search', () => {
  it.each([
    ['velvt hiest', 'The Velvet Heist'],
    ['VELVET-HEIST', 'The Velvet Heist'],
    ['marcheti', 'The Velvet Heist'],
    ['slow burn', 'The Velvet Heist'],
    ['1970s crime', 'The Velvet Heist'],
    ['crime 1974', 'The Velvet Heist'],
    ['krimi 1974', 'The Velvet Heist'],
    ['heartwarming', 'The Whale Who Sang'],
    ['東京', 'Tokyo Tale'],
    ['فوانيس', 'Lanterns'],
    ['harbor lights', 'Harbour Lights'],
    ['the wha', 'The Whale Who Sang'],
  ])('for "%s" finds %s', async (typed, name) => {
    expect(names(await search(q(typed)))[0]).toBe(name);
  });

  it('says what it looked for instead, and for whom it found people', async () => {
    const answer = await search(q('odil marchetti'));
    expect(answer.people).toEqual([{ name: 'Odile Marchetti', personKey: 'odile-marchetti', titleCount: 1 }]);
    expect((await search(q('velvit heist'))).correctedTo).toBe('velvet heist');
    expect((await search(q('velvet heist'))).correctedTo).toBeNull();
  });

  it.each([
    ['kind=series', ['Harbour Lights']],
    ['genre=Crime', ['The Velvet Heist']],
    ['yearFrom=1950&yearTo=1960', ['Tokyo Tale']],
    ['minutesFrom=90', ['The Velvet Heist']],
    ['maturity=7&genre=Family', ['The Whale Who Sang']],
    ['language=fr', ['The Whale Who Sang']],
  ])('keeps to %s', async (filter, expected) => {
    expect(names(await search(filter))).toEqual(expected);
  });

  it('knows what this profile has watched', async () => {
    const viewer = { id: profileId, maturityLimit: 18 as const };
    await reportPlace(viewer, ids.whale?.videoId ?? '', { positionSeconds: 99, ageMs: 0 });
    expect(names(await search('watched=yes'))).toEqual(['The Whale Who Sang']);
    expect(names(await search(`watched=no&${q('whale')}`))).toEqual([]);
  });

  it('is read page by page without gap or repetition', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: SearchAnswer = await search(`limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...names(page));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.sort()).toEqual(
      ['Harbour Lights', 'Lanterns', 'The Velvet Heist', 'The Whale Who Sang', 'Tokyo Tale'].sort(),
    );
  });

  it('helps whoever finds nothing', async () => {
    const { help, items } = await search(q('zzqqxx'));
    expect(items).toEqual([]);
    expect(help?.popular.length).toBeGreaterThan(0);
    expect(help?.genres).toContain('Drama');
  });
});

describe('what was said', () => {
  it.each([
    ['any door in this town', 'The Velvet Heist 754'],
    ['this town except the one you came in by', 'The Velvet Heist 754'],
    ['jede tur geht auf', 'The Velvet Heist 754'],
    ['you can opne any dor in this town', 'The Velvet Heist 754'],
    ['im not afraid of the deep and dark', 'The Whale Who Sang 30'],
    ['世の中は忙しい', 'Tokyo Tale 61'],
    ['لا تطفئ المصباح', 'Lanterns 90'],
  ])('"%s" leads to its moment', async (typed, moment) => {
    await expect.poll(async () => said(await search(q(typed))), { timeout: 10_000 }).toContain(moment);
  });

  it('is marked in its line, and opens that video', async () => {
    const [quote] = (await search(q('any door in this town'))).quotes;
    expect(quote?.videoId).toBe(ids.heist?.videoId);
    expect(quote?.parts.find(({ isMatch }) => isMatch)?.text).toBe('any door in this town');
  });
});

it('tells a child nothing of what is above its limit: title, person, quote, suggestion, help or filter', async () => {
  for (const typed of [
    'velvet heist',
    'velvt hiest',
    'marchetti',
    'any door in this town',
    'slow burn',
    'xxyyzz',
  ]) {
    const answer = await search(q(typed), child);
    const suggested = await (await child.send(`/api/search/suggestions?${q(typed)}`)).text();
    const told = `${JSON.stringify({ ...answer, correctedTo: '' })} ${suggested}`;
    expect(told).not.toMatch(/velvet|marchetti|door/i);
  }
  expect(names(await search('maturity=18', child))).not.toContain('The Velvet Heist');
  expect(await (await child.send('/api/search/filters')).json()).toMatchObject({ yearFrom: 1953 });
});

describe('suggestions', () => {
  const suggested = async (text: string) => {
    const answer = await tab.send(`/api/search/suggestions?${q(text)}`);
    return ((await answer.json()) as { items: Suggestion[] }).items.map(
      ({ kind, text: name }) => `${kind} ${name}`,
    );
  };
  it('come while one types: titles, people and genres', async () => {
    expect(await suggested('harb')).toEqual(['title Harbour Lights']);
    expect((await suggested('odi'))[0]).toBe('person Odile Marchetti');
    expect(await suggested('myst')).toContain('genre Mystery');
    expect(await suggested(' ')).toEqual([]);
  });
});

describe('the index', () => {
  it('follows the catalogue: what is added, renamed and hidden', async () => {
    const { titleId } = await makeMovie({ name: 'Quince Orchard' });
    publish('catalog.changed', { titleIds: [titleId] });
    await expect.poll(async () => names(await search(q('quince')))).toEqual(['Quince Orchard']);
    const { orm } = await database();
    await orm.titles.where({ _id: titleId }).update({ name: 'Medlar Orchard', updatedAt: new Date() });
    publish('catalog.changed', { titleIds: [titleId] });
    await expect.poll(async () => names(await search(q('medlar')))).toEqual(['Medlar Orchard']);
    expect(names(await search(q('quince')))).toEqual([]);
    await orm.titles.where({ _id: titleId }).update({ isAvailable: false, updatedAt: new Date() });
    expect(names(await search(q('medlar')))).toEqual([]);
  });

  it('finds what another process added, without being told', async () => {
    await makeMovie({ name: 'Persimmon Street' });
    await expect
      .poll(async () => names(await search(q('persimmon'))), { timeout: 15_000, interval: 500 })
      .toEqual(['Persimmon Street']);
  });

  it('is kept for the next start, and made anew when the file is damaged', async () => {
    const file = path.join(process.env.DEX_DATA ?? '', 'search', 'titles.index');
    const { decodeSegment } = await import('@/modules/search/index/segment-file');
    const kept = await readFile(file);
    const segment = await decodeSegment(kept, () => undefined);
    expect(segment?.names.length).toBe(segment?.count);
    kept[kept.length - 5] = (kept[kept.length - 5] ?? 0) ^ 1;
    expect(await decodeSegment(kept, () => undefined)).toBeNull();
    expect(await decodeSegment(kept.subarray(0, 100), () => undefined)).toBeNull();

    await writeFile(file, kept);
    await writeFile(path.join(process.env.DEX_DATA ?? '', 'search', 'dialogue.db'), 'no database');
    Reflect.deleteProperty(globalThis, 'dexSearch');
    expect(names(await search(q('velvet')))).toEqual(['The Velvet Heist']);
    await rm(file, { force: true });
  });
});
