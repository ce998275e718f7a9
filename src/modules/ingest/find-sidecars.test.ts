import { describe, expect, it } from 'vitest';
import { parseMediaPath } from '@/media/file-name/parse-media-path';
import { findSidecars, type FilmGuess } from './find-sidecars';
import { baseOf, parentOf, type FoundEntry, type FoundTree } from './found-folder';

function tree(...paths: string[]): FoundTree {
  const folders = new Map<string, { files: FoundEntry[]; folders: string[] }>([
    ['', { files: [], folders: [] }],
  ]);
  const open = (folder: string): { files: FoundEntry[]; folders: string[] } => {
    const found = folders.get(folder) ?? { files: [], folders: [] };
    if (!folders.has(folder)) {
      folders.set(folder, found);
      open(parentOf(folder)).folders.push(baseOf(folder));
    }
    return found;
  };
  for (const path of paths)
    open(parentOf(path)).files.push({ name: baseOf(path), sizeBytes: 1, modifiedMs: 1 });
  return folders;
}

const find = (file: string, found: FoundTree) => findSidecars(found, file, parseMediaPath(file) as FilmGuess);

describe('what lies beside a film', () => {
  const file = 'Film (2019)/Film (2019).mkv';
  const whole = tree(
    file,
    'Film (2019)/movie.nfo',
    'Film (2019)/folder.jpg',
    'Film (2019)/poster.jpg',
    'Film (2019)/fanart.jpg',
    'Film (2019)/clearlogo.png',
    'Film (2019)/Film (2019).en.srt',
    'Film (2019)/Subs/3_German.srt',
  );

  it('is found, the better of two pictures first', () => {
    expect(find(file, whole)).toMatchObject({
      nfo: 'Film (2019)/movie.nfo',
      artwork: {
        poster: 'Film (2019)/poster.jpg',
        backdrop: 'Film (2019)/fanart.jpg',
        logo: 'Film (2019)/clearlogo.png',
      },
      subtitles: [
        { path: 'Film (2019)/Film (2019).en.srt', language: 'en' },
        { path: 'Film (2019)/Subs/3_German.srt', language: 'de' },
      ],
    });
  });

  it('has a fingerprint that changes with it, and with nothing else', () => {
    const before = find(file, whole).fingerprint;
    const more = new Map(whole).set('Other', {
      files: [{ name: 'movie.nfo', sizeBytes: 1, modifiedMs: 1 }],
      folders: [],
    });
    expect(find(file, more).fingerprint).toBe(before);
    const folder = whole.get('Film (2019)')!;
    const touched = folder.files.map((entry) =>
      entry.name === 'movie.nfo' ? { ...entry, modifiedMs: 2 } : entry,
    );
    expect(find(file, new Map(whole).set('Film (2019)', { ...folder, files: touched })).fingerprint).not.toBe(
      before,
    );
  });
});

it('leaves the pictures and the NFO of a full folder to nobody, but those that name a film', () => {
  const shelf = tree(
    'One (2001).mkv',
    'Two (2002).mkv',
    'poster.jpg',
    'movie.nfo',
    'Two (2002).nfo',
    'Two (2002)-fanart.jpg',
  );
  expect(find('One (2001).mkv', shelf)).toMatchObject({ nfo: null, artwork: {} });
  expect(find('Two (2002).mkv', shelf)).toMatchObject({
    nfo: 'Two (2002).nfo',
    artwork: { backdrop: 'Two (2002)-fanart.jpg' },
  });
});

it('lets versions of one film share its pictures', () => {
  const versions = tree(
    'Film (2019)/Film (2019) - 1080p.mkv',
    'Film (2019)/Film (2019) - 2160p.mkv',
    'Film (2019)/poster.jpg',
  );
  expect(find('Film (2019)/Film (2019) - 2160p.mkv', versions).artwork).toEqual({
    poster: 'Film (2019)/poster.jpg',
  });
});

it('gives an episode the pictures of its show, and its own still', () => {
  const show = tree(
    'Show/tvshow.nfo',
    'Show/poster.jpg',
    'Show/season01-poster.jpg',
    'Show/Season 01/Show S01E01.mkv',
    'Show/Season 01/Show S01E01.nfo',
    'Show/Season 01/Show S01E01-thumb.jpg',
    'Show/Season 01/Show S01E02.mkv',
    'Show/Season 01/poster.jpg',
  );
  expect(find('Show/Season 01/Show S01E01.mkv', show)).toMatchObject({
    nfo: 'Show/Season 01/Show S01E01.nfo',
    seriesNfo: 'Show/tvshow.nfo',
    artwork: { poster: 'Show/poster.jpg', still: 'Show/Season 01/Show S01E01-thumb.jpg' },
  });
  expect(find('Show/Season 01/Show S01E02.mkv', show)).toMatchObject({
    nfo: null,
    artwork: { poster: 'Show/poster.jpg' },
  });
});
