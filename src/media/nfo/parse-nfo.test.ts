import { describe, expect, it } from 'vitest';
import { maturityOf } from './maturity';
import { parseNfo } from './parse-nfo';

const movie = `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<movie>
  <title>The Last &amp; the Lost</title>
  <originaltitle>Die Letzten</originaltitle>
  <sorttitle>Last and the Lost</sorttitle>
  <tagline>Nobody waits.</tagline>
  <outline>Short.</outline>
  <plot>Long, with &#8220;quotes&#8221; &lt;and&gt; signs.</plot>
  <mpaa>Rated PG-13 for danger</mpaa>
  <premiered>2019-04-01</premiered>
  <genre>Drama</genre><genre>Mystery / Thriller</genre><genre>Drama</genre>
  <director>Ada Vale</director>
  <credits>Ben Orr</credits>
  <actor><name>Cleo Marsh</name><role>Iris</role><thumb>https://example.org/x.jpg</thumb></actor>
  <actor><name>Dov Hale</name></actor>
  <actor><role>nobody</role></actor>
  <uniqueid type="imdb" default="true">tt1234567</uniqueid>
  <uniqueid type="tmdb">42</uniqueid>
</movie>
https://www.themoviedb.org/movie/42`;

describe('reading Kodi NFO files', () => {
  it('tells everything about a movie in our words', () => {
    expect(parseNfo(movie)).toEqual([
      {
        kind: 'movie',
        name: 'The Last & the Lost',
        originalName: 'Die Letzten',
        sortName: 'Last and the Lost',
        tagline: 'Nobody waits.',
        synopsis: 'Long, with “quotes” <and> signs.',
        year: 2019,
        genres: ['Drama', 'Mystery', 'Thriller'],
        credits: [
          { name: 'Ada Vale', job: 'Director', character: null },
          { name: 'Ben Orr', job: 'Writer', character: null },
          { name: 'Cleo Marsh', job: 'Actor', character: 'Iris' },
          { name: 'Dov Hale', job: 'Actor', character: null },
        ],
        maturity: 13,
        tags: [],
        collection: null,
        trailerFile: null,
        season: null,
        episode: null,
        seasonNames: new Map(),
        ids: { imdb: 'tt1234567', tmdb: '42' },
      },
    ]);
  });

  it('reads all the episodes of a file that holds several', () => {
    const text = `<episodedetails><title>One</title><season>1</season><episode>1</episode></episodedetails>
      <episodedetails><title>Two</title><season>1</season><episode>2</episode></episodedetails>`;
    expect(parseNfo(text).map(({ name, season, episode }) => [name, season, episode])).toEqual([
      ['One', 1, 1],
      ['Two', 1, 2],
    ]);
  });

  it('knows what the seasons of a series are called', () => {
    const text = `<tvshow><title>Show</title><namedseason number="1">The Valley</namedseason><namedseason number="2">The Hill</namedseason></tvshow>`;
    expect(parseNfo(text)[0]).toMatchObject({
      kind: 'series',
      seasonNames: new Map([
        [1, 'The Valley'],
        [2, 'The Hill'],
      ]),
    });
  });

  it.each([
    ['an empty file', ''],
    ['only an address', 'https://www.imdb.com/title/tt1234567/'],
    ['markup that breaks off', '<movie><title>Film</title>'],
    ['a list of files', 'Release notes\n=====\nEnjoy'],
    ['another document', '<html><body>404</body></html>'],
  ])('makes nothing of %s', (_, text) => {
    expect(parseNfo(text)).toEqual([]);
  });

  it.each([
    [
      'declared outside',
      '<!DOCTYPE movie [<!ENTITY x SYSTEM "file:///etc/passwd">]><movie><title>A&x;B</title></movie>',
    ],
    ['declared inside', '<movie><!DOCTYPE m [<!ENTITY x "boom">]><title>A&x;B</title></movie>'],
  ])('never expands an entity %s', (_, text) => {
    const name = parseNfo(text)[0]?.name ?? '';
    expect(name).not.toMatch(/root|boom/);
  });

  it('comes to an end on an NFO of nothing but beginnings', () => {
    expect(parseNfo('<movie>'.repeat(250_000))).toEqual([]);
    expect(parseNfo(`${'<movie '.repeat(250_000)}</movie>`).length).toBeLessThan(2);
  });

  it('comes to an end on a genre of nothing but spaces', () => {
    const nfo = `<movie><title>A</title><genre>a${' '.repeat(1_000_000)}b , c</genre></movie>`;
    expect(parseNfo(nfo)[0]?.genres).toEqual([expect.stringMatching(/^a +b$/), 'c']);
  });

  it.each([
    ['<set>Alien</set>', { name: 'Alien', order: null }],
    ['<set><name>Alien</name><overview>All four</overview></set>', { name: 'Alien', order: null }],
    ['<set order="2">Alien</set>', { name: 'Alien', order: 2 }],
    ['<set><name>Alien</name></set><setorder>3</setorder>', { name: 'Alien', order: 3 }],
    ['<set></set>', null],
    ['<set/>', null],
    ['', null],
  ])('reads of which saga it is a part: %s', (set, collection) => {
    expect(parseNfo(`<movie><title>A</title>${set}</movie>`)[0]?.collection).toEqual(collection);
  });

  it('takes tags and moods for words about it, each once', () => {
    const text = '<movie><tag>sea</tag><tag>Noir / heist</tag><mood>Quiet</mood><mood>sea</mood></movie>';
    expect(parseNfo(text)[0]?.tags).toEqual(['sea', 'Noir', 'heist', 'Quiet']);
  });

  it.each([
    ['teaser.mp4', 'teaser.mp4'],
    ['plugin://plugin.video.youtube/?action=play_video&amp;videoid=x', null],
    ['https://example.org/trailer.mp4', null],
    ['../other/film.mp4', null],
    ['C:\\films\\trailer.mp4', null],
    ['.hidden.mp4', null],
    ['', null],
  ])('takes %j for a trailer only where it names a file beside it', (text, file) => {
    expect(parseNfo(`<movie><trailer>${text}</trailer></movie>`)[0]?.trailerFile).toEqual(file);
  });

  it('does not let one text grow without end', () => {
    const bomb =
      '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><movie><title>&b;&b;</title></movie>';
    expect((parseNfo(bomb)[0]?.name ?? '').length).toBeLessThan(20);
  });
});

describe('reading certifications', () => {
  it.each([
    ['Rated PG-13 for danger', 13],
    ['PG-13', 13],
    ['US:PG-13 / UK:15', 13],
    ['R', 16],
    ['Rated R', 16],
    ['NC-17', 18],
    ['G', 0],
    ['PG', 7],
    ['TV-Y7', 7],
    ['TV-14', 13],
    ['TV-MA', 18],
    ['FSK 12', 13],
    ['DE:FSK 16', 16],
    ['Germany:0', 0],
    ['12A', 13],
    ['18+', 18],
    ['16', 16],
    ['6', 7],
    ['UK:U', 0],
    ['Australia:M', 13],
    ['Not Rated', null],
    ['', null],
    ['Approved', null],
  ])('%s', (text, age) => {
    expect(maturityOf(text)).toBe(age);
  });
});
