import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mediaStorage } from '@/server/storage/media-storage';
import { emptyCatalogue, importLibrary, titleOf, videoOf } from '../support/import-library';

const library = importLibrary();
beforeEach(() => library.open());
afterEach(emptyCatalogue);

const srt = (text: string) => `1\n00:00:00,500 --> 00:00:01,500\n${text}\n`;
const picture = (width: number, height: number, background = '#c03020') =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function storedText(key: string) {
  const stream = await mediaStorage().read(key);
  return stream && (await buffer(stream)).toString('utf8');
}

describe('a film', () => {
  it('is in the catalogue with its name, year, length and a way to watch it', async () => {
    await library.film('The Tide (2019)/The Tide (2019).mp4');
    const result = (await library.import()).get('The Tide (2019)/The Tide (2019).mp4');
    expect(result).toMatchObject({ state: 'added', reason: null, watchPath: `/watch/${result!.videoId!}` });

    expect(await titleOf(result)).toMatchObject({
      kind: 'movie',
      name: 'The Tide',
      sortName: 'tide',
      year: 2019,
      videoId: result!.videoId,
      isAvailable: true,
      isDemo: false,
    });
    const video = await videoOf(result);
    expect(video).toMatchObject({
      state: 'ready',
      isWebPlayable: true,
      videoCodec: 'h264',
      width: 320,
      height: 180,
      frameRate: 10,
    });
    expect(video.durationSeconds).toBeCloseTo(2, 0);
    expect(video.audioTracks).toMatchObject([
      { codec: 'aac', language: 'en', label: 'English', channels: 1 },
    ]);
  });

  it('that no browser plays as it is says so', async () => {
    await library.film('Old (1990).avi', { video: ['-c:v', 'mpeg4'] });
    await library.film('Wide (1991).mkv');
    const results = await library.import();
    expect(await videoOf(results.get('Old (1990).avi'))).toMatchObject({
      isWebPlayable: false,
      videoCodec: 'mpeg4',
    });
    expect(await videoOf(results.get('Wide (1991).mkv'))).toMatchObject({
      isWebPlayable: false,
      videoCodec: 'h264',
    });
  });

  it('tells what its NFO tells', async () => {
    await library.film('Film (2019)/Film (2019).mp4');
    await library.file(
      'Film (2019)/movie.nfo',
      `<movie><title>Der Film</title><originaltitle>Film</originaltitle><plot>Ein Plot.</plot><tagline>Ja.</tagline>
       <mpaa>FSK 12</mpaa><year>2018</year><genre>Drama</genre><actor><name>Ada</name><role>Eve</role></actor></movie>`,
    );
    const results = await library.import();
    expect(await titleOf(results.get('Film (2019)/Film (2019).mp4'))).toMatchObject({
      name: 'Der Film',
      originalName: 'Film',
      synopsis: 'Ein Plot.',
      tagline: 'Ja.',
      maturity: 13,
      year: 2018,
      genres: ['Drama'],
      credits: [{ name: 'Ada', job: 'Actor', character: 'Eve' }],
    });
  });

  it('without a rating is kept from profiles with a limit', async () => {
    await library.film('Film (2019).mp4');
    expect(await titleOf((await library.import()).get('Film (2019).mp4'))).toMatchObject({ maturity: 18 });
  });

  it('has its subtitles as WebVTT, each with its language', async () => {
    await library.film('Film (2019)/Film (2019).mp4');
    await library.file('Film (2019)/Film (2019).en.srt', srt('Hello & <i>you</i>'));
    await library.file('Film (2019)/Film (2019).German.forced.srt', Buffer.from(srt('Grüße'), 'latin1'));
    await library.file('Film (2019)/Subs/2_French.srt', srt('Salut'));
    await library.file('Film (2019)/Film (2019).es.srt', 'no subtitles in here');
    const video = await videoOf((await library.import()).get('Film (2019)/Film (2019).mp4'));
    expect(video.subtitles.map(({ id, label, isForced }) => [id, label, isForced])).toEqual([
      ['de-forced', 'Deutsch (forced)', true],
      ['en', 'English', false],
      ['fr', 'Français', false],
    ]);
    expect(await storedText(video.subtitles[0]!.key)).toContain('Grüße');
    expect(await storedText(video.subtitles[1]!.key)).toBe(
      'WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nHello &amp; <i>you</i>\n',
    );
  });
});

describe('artwork', () => {
  it('comes from the pictures beside the film, at every width that needs no enlarging', async () => {
    await library.film('Film (2019)/Film (2019).mp4');
    await library.file('Film (2019)/poster.jpg', await picture(500, 750));
    await library.file('Film (2019)/fanart.jpg', await picture(1920, 1080, '#2040e0'));
    const { artwork } = await titleOf((await library.import()).get('Film (2019)/Film (2019).mp4'));
    expect(artwork.poster).toMatchObject({ widths: [200, 400], width: 400, height: 600 });
    expect(artwork.backdrop).toMatchObject({ widths: [320, 640, 1280, 1920], width: 1920, height: 1080 });
    expect(artwork.accent).toMatch(/^#[12]\w[34]\w[de]\w$/);
    expect(artwork.poster!.blur).toMatch(/^data:image\/webp;base64,/);
    expect(artwork.poster!.blur.length).toBeLessThan(400);
    const file = await stat(mediaStorage().localPath(`${artwork.poster!.key}-400.webp`)!);
    expect(file.size).toBeGreaterThan(0);
  });

  it('comes from frames of the film when there is none', async () => {
    await library.film('Film (2019).mp4', { size: '1280x720', seconds: 3 });
    const { artwork } = await titleOf((await library.import()).get('Film (2019).mp4'));
    expect(artwork.backdrop).toMatchObject({ widths: [320, 640, 1280], width: 1280, height: 720 });
    expect(artwork.poster).toMatchObject({ widths: [200, 400], width: 400, height: 600 });
    expect(artwork.accent).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('comes from frames also when the picture beside it is broken, or no picture', async () => {
    await library.film('Film (2019)/Film (2019).mp4');
    await library.file('Film (2019)/poster.jpg', 'not a picture');
    await library.file(
      'Film (2019)/fanart.png',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    );
    const { artwork } = await titleOf((await library.import()).get('Film (2019)/Film (2019).mp4'));
    expect(artwork.poster).toMatchObject({ width: 120, height: 180 });
    expect(artwork.backdrop).toMatchObject({ width: 320, height: 180 });
  });

  it('of one film is not given to all the films of a folder', async () => {
    await library.film('One (2001).mp4');
    await library.film('Two (2002).mp4', { seed: 1 });
    await library.file('poster.jpg', await picture(600, 900));
    await library.file('Two (2002)-poster.jpg', await picture(600, 900));
    const results = await library.import();
    expect((await titleOf(results.get('One (2001).mp4'))).artwork.poster).toMatchObject({ width: 120 });
    expect((await titleOf(results.get('Two (2002).mp4'))).artwork.poster).toMatchObject({ width: 600 });
  });
});

describe('a series', () => {
  it('has its seasons and episodes in order, however its files are named', async () => {
    await library.film('Harbour (2020)/Season 01/Harbour S01E02 Departure.mp4', { seed: 2 });
    await library.film('Harbour (2020)/Season 01/Harbour S01E01.mp4', { seed: 1 });
    await library.film('Harbour (2020)/Season 02/01-02 Two in One.mkv', { seed: 3 });
    await library.film('Harbour (2020)/Specials/Harbour S00E01 Pilot.mp4', { seed: 4 });
    await library.file(
      'Harbour (2020)/Season 01/Harbour S01E01.nfo',
      '<episodedetails><title>Arrival</title><plot>They arrive.</plot></episodedetails>',
    );
    await library.file(
      'Harbour (2020)/tvshow.nfo',
      '<tvshow><title>Harbour</title><plot>By the sea.</plot><mpaa>TV-PG</mpaa><namedseason number="2">The Storm</namedseason></tvshow>',
    );
    const results = await library.import();
    const title = await titleOf(results.get('Harbour (2020)/Season 01/Harbour S01E01.mp4'));
    expect(title).toMatchObject({
      kind: 'series',
      name: 'Harbour',
      year: 2020,
      synopsis: 'By the sea.',
      maturity: 7,
      seasonCount: 2,
    });
    expect(
      title.seasons.map((season) => [
        season.name,
        season.episodes.map(({ number, lastNumber, name }) => [number, lastNumber, name]),
      ]),
    ).toEqual([
      [
        'Season 1',
        [
          [1, 1, 'Arrival'],
          [2, 2, 'Departure'],
        ],
      ],
      ['The Storm', [[1, 2, 'Two in One']]],
      ['Specials', [[1, 1, 'Pilot']]],
    ]);
    const first = title.seasons[0]!.episodes[0]!;
    expect(first).toMatchObject({ synopsis: 'They arrive.', still: { width: 320, height: 180 } });
    expect(title.videoId).toBe(first.videoId);
    expect(title.artwork.poster).not.toBeNull();
  });

  it('loses no episode when two imports add to it at once', async () => {
    for (let number = 1; number <= 6; number += 1) {
      await library.film(`Show/Season 01/Show S01E0${String(number)}.mp4`, { seed: number });
    }
    const [first] = await Promise.all([library.import(), library.import()]);
    const title = await titleOf(first.get('Show/Season 01/Show S01E01.mp4'));
    expect(title.seasons[0]!.episodes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const result of first.values()) expect(result.titleId).toBe(title._id);
  });
});

describe('a second file', () => {
  it('of the same film is kept as another version; the title keeps playing the first', async () => {
    await library.film('Film (2019)/Film (2019) - 1080p.mp4');
    const first = (await library.import()).get('Film (2019)/Film (2019) - 1080p.mp4');
    await library.film('Film (2019)/Film (2019) - 2160p.mp4', { seed: 5 });
    const second = (await library.import()).get('Film (2019)/Film (2019) - 2160p.mp4');
    expect(second).toMatchObject({
      state: 'added',
      titleId: first!.titleId,
      reason: expect.stringContaining('Another version') as string,
    });
    expect(await titleOf(first)).toMatchObject({ videoId: first!.videoId });
  });

  it('of another edition is a film of its own', async () => {
    await library.film('Film (2019).mp4');
    await library.film("Film (2019) {edition-Director's Cut}.mp4", { seed: 6 });
    const results = await library.import();
    expect(await titleOf(results.get("Film (2019) {edition-Director's Cut}.mp4"))).toMatchObject({
      name: "Film (Director's Cut)",
    });
    expect(await titleOf(results.get('Film (2019).mp4'))).toMatchObject({ name: 'Film' });
  });
});
