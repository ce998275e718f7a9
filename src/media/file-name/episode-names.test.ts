import { describe, expect, it } from 'vitest';
import { parseMediaPath } from './parse-media-path';

type Row = [
  path: string,
  series: string,
  season: number,
  episode: number,
  name?: string,
  lastEpisode?: number,
];

const folders: Row[] = [
  ['Show/Season 01/Show S01E02 Name.mkv', 'Show', 1, 2, 'Name'],
  ['Show/Season 01/Show - S01E02 - The Name of It.mkv', 'Show', 1, 2, 'The Name of It'],
  ['Show/Season 1/S01E02.mkv', 'Show', 1, 2],
  ['Show/S01/S01E02.mkv', 'Show', 1, 2],
  ['Show/Staffel 2/Show S02E03.mkv', 'Show', 2, 3],
  ['Show/Season 01/02 - Name.mkv', 'Show', 1, 2, 'Name'],
  ['Show/Season 01/02.mkv', 'Show', 1, 2],
  ['Show/Season 01/2. Name.mkv', 'Show', 1, 2, 'Name'],
  ['Show/Season 01/Episode 2.mkv', 'Show', 1, 2],
  ['Show/Season 01/E02 Name.mkv', 'Show', 1, 2, 'Name'],
  ['Show/Season 01/Show - 02 - Name.mkv', 'Show', 1, 2, 'Name'],
  ['TV/Show/Season 10/Show S10E11.mkv', 'Show', 10, 11],
  ['Show S01E02.mkv', 'Show', 1, 2],
  ['Series/Show S01E02.mkv', 'Show', 1, 2],
  ['Show/Show S01E02.mkv', 'Show', 1, 2],
  ['Show/Show Season 1/Show S01E02.mkv', 'Show', 1, 2],
  ['Show (2005)/Season 01/Show (2005) - s01e02.mkv', 'Show', 1, 2],
  ['M*A*S*H/Season 04/M*A*S*H S04E01.mkv', 'M*A*S*H', 4, 1],
  [
    "Love, Death & Robots/Season 1/Love, Death & Robots S01E01 Sonnie's Edge.mkv",
    'Love, Death & Robots',
    1,
    1,
    "Sonnie's Edge",
  ],
  ['Dr. Who/Season 01/Dr. Who S01E01 Rose.mkv', 'Dr. Who', 1, 1, 'Rose'],
  ['24/Season 01/24 S01E01.mkv', '24', 1, 1],
  ['The 4400/Season 1/The 4400 - 1x02 - Name.mkv', 'The 4400', 1, 2, 'Name'],
  ['進撃の巨人/Season 01/進撃の巨人 S01E01.mkv', '進撃の巨人', 1, 1],
];

const specials: Row[] = [
  ['Show/Specials/Show S00E01 Pilot.mkv', 'Show', 0, 1, 'Pilot'],
  ['Show/Season 00/Show S00E02.mkv', 'Show', 0, 2],
  ['Show/Specials/01 - Christmas.mkv', 'Show', 0, 1, 'Christmas'],
  ['Show/Season 0/Show 0x03.mkv', 'Show', 0, 3],
];

const several: Row[] = [
  ['Show/Season 01/Show S01E01-E02.mkv', 'Show', 1, 1, '', 2],
  ['Show/Season 01/Show S01E01E02 Two in One.mkv', 'Show', 1, 1, 'Two in One', 2],
  ['Show/Season 01/Show S01E01-02.mkv', 'Show', 1, 1, '', 2],
  ['Show S01E01-S01E03.mkv', 'Show', 1, 1, '', 3],
  ['Show S01E01 - E02 - Name.mkv', 'Show', 1, 1, 'Name', 2],
  ['Show S01E01E02E03.mkv', 'Show', 1, 1, '', 3],
  ['Show 1x02-03.mkv', 'Show', 1, 2, '', 3],
  ['Show 1x02-1x03 Name.mkv', 'Show', 1, 2, 'Name', 3],
  ['Show 1x02x03.mkv', 'Show', 1, 2, '', 3],
  ['Show/Season 01/01-02 Name.mkv', 'Show', 1, 1, 'Name', 2],
  ['Show.S01E02.1080p-GRP.mkv', 'Show', 1, 2, '', 2],
  ['Show S01E02-1080p.mkv', 'Show', 1, 2, '', 2],
];

const releases: Row[] = [
  ['Show.S01E02.720p.HDTV.x264-GRP.mkv', 'Show', 1, 2],
  ['show.s01e02.the.name.720p.hdtv.mkv', 'show', 1, 2, 'The Name'],
  ['The.Wire.S03E05.Straight.and.True.1080p.BluRay.mkv', 'The Wire', 3, 5, 'Straight and True'],
  ['the.wire.s03e05.mkv', 'The Wire', 3, 5],
  ['The Wire (2002)/Season 3/the.wire.s03e05.720p.mkv', 'The Wire', 3, 5],
  ['The.Wire.S03.1080p.BluRay-GRP/The.Wire.S03E05.1080p.BluRay-GRP.mkv', 'The Wire', 3, 5],
  ['S.W.A.T.S02E03.720p.mkv', 'S.W.A.T.', 2, 3],
  ['Show.2019.S01E02.WEB-DL.mkv', 'Show', 1, 2],
  ['Show.S2019E05.mkv', 'Show', 2019, 5],
  ['Show - 1x02 - Name.avi', 'Show', 1, 2, 'Name'],
  ['Show.1x02.Name.avi', 'Show', 1, 2, 'Name'],
  ['Show_-_S01E02_-_Name.mkv', 'Show', 1, 2, 'Name'],
  ['Show.S01.E02.mkv', 'Show', 1, 2],
  ['Show S01 E02 Name.mkv', 'Show', 1, 2, 'Name'],
  ['Show Season 1 Episode 2.mkv', 'Show', 1, 2],
  ['Show.Season.1.Episode.02.Name.mkv', 'Show', 1, 2, 'Name'],
  ['Show Episode 5.mkv', 'Show', 1, 5],
  ['Show - Ep05.mkv', 'Show', 1, 5],
  ['Show S01E102.mkv', 'Show', 1, 102],
  ['Show.S01E02.PROPER.1080p.WEB.h264-GRP.mkv', 'Show', 1, 2],
  ['Show.S01E02.German.DL.1080p.mkv', 'Show', 1, 2],
  ['Show.S01E02.1920x1080.mkv', 'Show', 1, 2],
  ['Show S01E02 [1080p] [x265].mkv', 'Show', 1, 2],
];

const anime: Row[] = [
  ['[HorribleSubs] One Piece - 112 [1080p].mkv', 'One Piece', 1, 112],
  ['[SubsPlease] Sousou no Frieren - 08 (1080p) [ABCDEF12].mkv', 'Sousou no Frieren', 1, 8],
  ['[Group] Show - 07v2 [720p].mkv', 'Show', 1, 7],
  ['One Piece/Season 01/[Group] One Piece - 112.mkv', 'One Piece', 1, 112],
  ['[Group] Show S02E05 [1080p].mkv', 'Show', 2, 5],
];

const dates: Row[] = [
  ['The Daily Show/The Daily Show 2024-03-12.mkv', 'The Daily Show', 2024, 312],
  ['The.Daily.Show.2024.03.12.Guest.Name.720p.mkv', 'The Daily Show', 2024, 312, 'Guest Name'],
  ['Tagesschau/Season 2024/Tagesschau 2024-11-05 20 Uhr.mkv', 'Tagesschau', 2024, 1105, '20 Uhr'],
  ['News 12.03.2024.mkv', 'News', 2024, 312],
];

describe.each([
  ['shows in folders', folders],
  ['specials', specials],
  ['files with several episodes', several],
  ['release names', releases],
  ['anime numbering', anime],
  ['shows by date', dates],
])('finds the episode in %s', (_, rows) => {
  it.each(rows)('%s', (...row) => {
    const [path, series, season, episode, name = '', lastEpisode = episode] = row;
    const numbers = { season, episode, lastEpisode };
    expect(parseMediaPath(path)).toMatchObject({ kind: 'episode', series, name, ...numbers });
  });
});

it.each([
  ['Show (2005)/Season 01/Show S01E02.mkv', 2005],
  ['Show.2019.S01E02.WEB-DL.mkv', 2019],
  ['Show (2019) [tvdbid-1]/Season 01/S01E02.mkv', 2019],
  ['Show/Season 01/Show S01E02.mkv', null],
])('keeps the year of the show of %s', (path, year) => {
  expect(parseMediaPath(path)).toMatchObject({ year });
});

it('keeps the day a show was aired', () => {
  expect(parseMediaPath('News 12.03.2024.mkv')).toMatchObject({ airDate: '2024-03-12' });
});
