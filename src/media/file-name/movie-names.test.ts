import { describe, expect, it } from 'vitest';
import { parseMediaPath } from './parse-media-path';

type Row = [path: string, name: string, year: number | null, edition?: string];

const plain: Row[] = [
  ['Film (2019).mkv', 'Film', 2019],
  ['Film (2019)/Film.mkv', 'Film', 2019],
  ['Film (2019)/Film (2019).mp4', 'Film', 2019],
  ['Film (2019)/movie.mkv', 'Film', 2019],
  ['Films/Film/Film.mkv', 'Film', null],
  ['Film.mkv', 'Film', null],
  ['F/Film (2019)/Film (2019).mkv', 'Film', 2019],
  ['The Lord of the Rings Collection/The Two Towers (2002).mkv', 'The Two Towers', 2002],
  ['Le Fabuleux Destin d’Amélie Poulain (2001).mkv', 'Le Fabuleux Destin d’Amélie Poulain', 2001],
  ['千と千尋の神隠し (2001)/千と千尋の神隠し.mkv', '千と千尋の神隠し', 2001],
  ['Сталкер (1979).avi', 'Сталкер', 1979],
  ['Dr. No (1962).mkv', 'Dr. No', 1962],
  [
    'Dr. Strangelove or - How I Learned to Stop Worrying and Love the Bomb (1964).mkv',
    'Dr. Strangelove or - How I Learned to Stop Worrying and Love the Bomb',
    1964,
  ],
  ['(500) Days of Summer (2009).mp4', '(500) Days of Summer', 2009],
  [
    'Birds of Prey (and the Fantabulous Emancipation) (2020).mkv',
    'Birds of Prey (and the Fantabulous Emancipation)',
    2020,
  ],
  ['Kramer vs. Kramer (1979).mkv', 'Kramer vs. Kramer', 1979],
  ['Mother! (2017).mkv', 'Mother!', 2017],
  ["What's Up, Doc (1972).mkv", "What's Up, Doc", 1972],
  ['AC⁄DC - Let There Be Rock (1980).mkv', 'AC⁄DC - Let There Be Rock', 1980],
  ['Face-Off (1997).mkv', 'Face-Off', 1997],
  ['Film [2019].mkv', 'Film', 2019],
  ['Nosferatu (1922) [1080p].mkv', 'Nosferatu', 1922],
  ['Film (2019) - 1080p.mkv', 'Film', 2019],
  ['Film (2019) - [2160p HDR].mkv', 'Film', 2019],
  ['Film_(2019).mkv', 'Film', 2019],
  ['Roundhay Garden Scene (1888).mkv', 'Roundhay Garden Scene', 1888],
  ['Trailer Park Boys The Movie (2006).mkv', 'Trailer Park Boys The Movie', 2006],
  ['The Interview (2014).mkv', 'The Interview', 2014],
  ['Extended Family (2012).mkv', 'Extended Family', 2012],
];

const numbersInTitles: Row[] = [
  ['1917 (2019).mkv', '1917', 2019],
  ['1917.mkv', '1917', null],
  ['1917.2019.1080p.BluRay.x264-SPARKS.mkv', '1917', 2019],
  ['2012.2009.720p.BluRay.mkv', '2012', 2009],
  ['2001 A Space Odyssey (1968).mkv', '2001 A Space Odyssey', 1968],
  ['2001.A.Space.Odyssey.1968.2160p.UHD.mkv', '2001 A Space Odyssey', 1968],
  ['Blade Runner 2049 (2017).mkv', 'Blade Runner 2049', 2017],
  ['Blade.Runner.2049.2017.1080p.WEB-DL.mkv', 'Blade Runner 2049', 2017],
  ['Blade.Runner.2049.1080p.WEB-DL.mkv', 'Blade Runner 2049', null],
  ['Wonder Woman 1984 (2020).mkv', 'Wonder Woman 1984', 2020],
  ['300 (2006).mkv', '300', 2006],
  ['Se7en (1995).mkv', 'Se7en', 1995],
  ['10 Cloverfield Lane (2016).mkv', '10 Cloverfield Lane', 2016],
  ['21 Grams (2003).mkv', '21 Grams', 2003],
  ['8½ (1963).mkv', '8½', 1963],
  ['U-571 (2000).mkv', 'U-571', 2000],
  ['12 Angry Men (1957).mkv', '12 Angry Men', 1957],
  ['District 9 (2009).mkv', 'District 9', 2009],
  ['Apollo 13 (1995).mkv', 'Apollo 13', 1995],
  ['Star Wars Episode 4 - A New Hope (1977).mkv', 'Star Wars Episode 4 - A New Hope', 1977],
  ['Star Wars - Episode IV - A New Hope (1977).mkv', 'Star Wars - Episode IV - A New Hope', 1977],
  ['Se7en.mkv', 'Se7en', null],
  ['THX 1138 (1971).mkv', 'THX 1138', 1971],
  ['Death Race 2000 (1975).mkv', 'Death Race 2000', 1975],
];

const releases: Row[] = [
  ['Film.2019.1080p.BluRay.x264-GRP.mkv', 'Film', 2019],
  ['The.Matrix.1999.REMASTERED.2160p.UHD.BluRay.x265-GRP.mkv', 'The Matrix', 1999],
  [
    'Spider-Man.No.Way.Home.2021.EXTENDED.1080p.WEB-DL.DDP5.1.Atmos.H.264-EVO.mkv',
    'Spider-Man No Way Home',
    2021,
  ],
  ['the.grand.budapest.hotel.2014.720p.bluray.x264.mkv', 'The Grand Budapest Hotel', 2014],
  [
    'The Grand Budapest Hotel (2014)/the.grand.budapest.hotel.2014.720p.bluray.x264.mkv',
    'The Grand Budapest Hotel',
    2014,
  ],
  ['Am.Abgrund.2023.German.DL.1080p.WEB.x264.mkv', 'Am Abgrund', 2023],
  ['La.Haine.1995.FRENCH.1080p.BluRay.mkv', 'La Haine', 1995],
  ['La.Haine.FRENCH.1080p.BluRay.mkv', 'La Haine', null],
  ['Mr.and.Mrs.Smith.2005.UNRATED.DVDRip.XviD.avi', 'Mr and Mrs Smith', 2005],
  ['E.T.the.Extra-Terrestrial.1982.1080p.mkv', 'E.T. the Extra-Terrestrial', 1982],
  ['S.W.A.T.2003.720p.mkv', 'S.W.A.T.', 2003],
  ['L.A.Confidential.1997.mkv', 'L.A. Confidential', 1997],
  ['Inception.2010.1080p.BrRip.x264.YIFY.mp4', 'Inception', 2010],
  ['Inception (2010) [1080p] [YTS.MX].mp4', 'Inception', 2010],
  ['Parasite.2019.KOREAN.1080p.BluRay.H264.AAC-VXT.mp4', 'Parasite', 2019],
  ['Dune.Part.Two.2024.2160p.WEB-DL.DDP5.1.Atmos.DV.HDR.H.265-FLUX.mkv', 'Dune Part Two', 2024],
  ['Whiplash.2014.10bit.hevc.mkv', 'Whiplash', 2014],
  ['Whiplash.1080p.mkv', 'Whiplash', null],
  ['Whiplash 1080p.mkv', 'Whiplash', null],
  ['Whiplash_2014_DVDRip.avi', 'Whiplash', 2014],
  ['Heat.1995.Directors.Cut.1080p.BluRay.mkv', 'Heat', 1995],
  ['Alien.1979.Final.Cut.HDTV.mkv', 'Alien', 1979],
  ['[YTS] Moon (2009) [720p].mp4', 'Moon', 2009],
  ['Her.2013.1920x1080.mkv', 'Her', 2013],
  ['Your.Name.2016.JAPANESE.1080p.BluRay.x264-GRP/yn-1080p.mkv', 'Your Name', 2016],
];

const tags: Row[] = [
  ["Blade Runner (1982) {edition-Director's Cut}.mkv", 'Blade Runner', 1982, "Director's Cut"],
  ['Blade Runner (1982) {edition-Final Cut}/Blade Runner (1982).mkv', 'Blade Runner', 1982, 'Final Cut'],
  ['Blade Runner (1982) - Final Cut.mkv', 'Blade Runner', 1982, 'Final Cut'],
  ['Film (2019) [tmdbid-1234].mkv', 'Film', 2019],
  ['Film (2019) [tmdbid-1234]/Film (2019) [tmdbid-1234] - 2160p.mkv', 'Film', 2019],
  ['Film (2019) {tmdb-1234}.mkv', 'Film', 2019],
  ['Film (2019) {imdb-tt7654321} {edition-Uncut}.mkv', 'Film', 2019, 'Uncut'],
  ['Film (2019) [imdbid=tt7654321].mkv', 'Film', 2019],
];

describe.each([
  ['plain names', plain],
  ['titles with numbers', numbersInTitles],
  ['release names', releases],
  ['tags', tags],
])('finds the film in %s', (_, rows) => {
  it.each(rows)('%s', (path, name, year, edition) => {
    expect(parseMediaPath(path)).toMatchObject({ kind: 'movie', name, year, edition: edition ?? null });
  });
});

it.each([
  ['Film (2019) [tmdbid-1234]/Film (2019).mkv', { tmdb: '1234' }],
  ['Film (2019) {imdb-tt7654321}.mkv', { imdb: 'tt7654321' }],
  ['Film (2019) [tvdbid=99].mkv', { tvdb: '99' }],
])('keeps the ids that %s carries', (path, ids) => {
  expect(parseMediaPath(path)).toMatchObject({ ids });
});

it.each([
  ['Film (2019)/Film (2019)-cd1.avi', 1],
  ['Film (2019)/Film (2019) CD2.avi', 2],
  ['Film (2019)/Film (2019) - part2.mkv', 2],
  ['Film (2019)/Film.disc3.mkv', 3],
  ['Dune Part Two (2024).mkv', 1],
])('knows which part of a film %s is', (path, part) => {
  expect(parseMediaPath(path)).toMatchObject({ kind: 'movie', part });
});

it.each([
  'Film (2019)/Film (2019)-trailer.mp4',
  'Film (2019)/trailer.mp4',
  'Film (2019)/Trailers/Teaser.mkv',
  'Film (2019)/sample.mkv',
  'Film (2019)/Sample/film-sample.mkv',
  'Film.2019.1080p-GRP/film.2019.sample.mkv',
  'Film (2019)/Extras/Making of.mkv',
  'Film (2019)/Behind The Scenes/Day 1.mkv',
  'Film (2019)/Featurettes/a.mkv',
  'Film (2019)/Film-behindthescenes.mkv',
  'Film (2019)/Film-deleted.mkv',
  'Show/Season 01/Extras/Bloopers.mkv',
  'Film (2019)/BDMV/STREAM/00001.m2ts',
  'Show/theme.mp4',
  'Film (2019)/Deleted Scenes/one.mkv',
])('does not take %s for a film', (path) => {
  expect(parseMediaPath(path)).toMatchObject({ kind: 'extra' });
});

it.each([
  ['Shorts/Paperman (2012).mkv', 'Paperman'],
  ['Other/Film (2019).mkv', 'Film'],
])('takes a shelf called like bonus material for a shelf: %s', (path, name) => {
  expect(parseMediaPath(path)).toMatchObject({ kind: 'movie', name });
});

it.each([
  ['Film (2019)/Film (2019)-trailer.mp4', 'trailer', '', 'Film (2019)', 0],
  ['Film (2019)/Film (2019)-trailer2.mp4', 'trailer', 'Trailer 2', 'Film (2019)', 0],
  ['Film (2019)/Film (2019).trailer.mkv', 'trailer', '', 'Film (2019)', 0],
  ['Film (2019)/trailer.mp4', 'trailer', '', null, 0],
  ['Film (2019)/trailers/Teaser 1.mp4', 'trailer', 'Teaser 1', null, 1],
  ['Film (2019)/Extras/Making of.mkv', 'other', 'Making of', null, 1],
  ['Film (2019)/Extras/On set-behindthescenes.mkv', 'behind-the-scenes', 'On set', null, 1],
  ['Film (2019)/Extras/Deleted Scenes/The dinner.mkv', 'deleted-scene', 'The dinner', null, 2],
  ['Film (2019)/Behind the scenes/day.one.mkv', 'behind-the-scenes', 'Day One', null, 1],
  ['Film (2019)/Film-deleted.mkv', 'deleted-scene', '', 'Film', 0],
  ['Film (2019)/Film-featurette.mkv', 'featurette', '', 'Film', 0],
  ['Film (2019)/Film-interview3.mkv', 'interview', 'Interview 3', 'Film', 0],
  ['Show/Season 01/Extras/Bloopers.mkv', 'other', 'Bloopers', null, 1],
  ['Show/Interviews/The cast.mkv', 'interview', 'The cast', null, 1],
  ['Alpha (2001)-trailer.mp4', 'trailer', '', 'Alpha (2001)', 0],
])('%s is something to watch about its title', (path, ...told) => {
  const [kind, name, ownerName, foldersUp] = told;
  expect(parseMediaPath(path)).toEqual({ kind: 'extra', extra: { kind, name, ownerName, foldersUp } });
});

it.each([
  'Film (2019)/sample.mkv',
  'Film (2019)/Sample/film-sample.mkv',
  'Film (2019)/BDMV/STREAM/00001.m2ts',
  'Show/theme.mp4',
  'Film (2019)/backdrops/one.mp4',
])('nobody wants to watch %s', (path) => {
  expect(parseMediaPath(path)).toEqual({ kind: 'extra', extra: null });
});
