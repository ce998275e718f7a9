import { describe, expect, it } from 'vitest';
import { parseMediaPath } from '@/media/file-name/parse-media-path';
import { parseNfo } from '@/media/nfo/parse-nfo';
import { changedFacts, factsOf, importKeyOf, sortNameOf, whatChanged } from './rules';

const guess = (path: string) => {
  const read = parseMediaPath(path);
  if (read.kind === 'extra') throw new Error(`${path} is an extra`);
  return read;
};

describe('two files are the same title', () => {
  it.each([
    ['Film (2019).mkv', 'Film.2019.1080p.BluRay.x264-GRP.mkv'],
    ['Amélie (2001).mkv', 'amelie.2001.720p.mkv'],
    ['Love & Death (1975).mkv', 'Love and Death (1975).mkv'],
    ['Show/Season 01/Show S01E01.mkv', 'Show/Specials/Show S00E01.mkv'],
    ['Film (2019) - 1080p.mkv', 'Film (2019) - 2160p.mkv'],
    ['Mother! (2017).mkv', 'mother (2017).mkv'],
  ])('%s and %s', (one, other) => {
    expect(importKeyOf(guess(one))).toBe(importKeyOf(guess(other)));
  });
});

describe('two files are different titles', () => {
  it.each([
    ['Dune (1984).mkv', 'Dune (2021).mkv'],
    ['Film (2019).mkv', 'Film (2019) {edition-Final Cut}.mkv'],
    ['Show S01E01.mkv', 'Show (2019).mkv'],
    ['Show (1978)/Season 1/S01E01.mkv', 'Show (2004)/Season 1/S01E01.mkv'],
    ['千と千尋の神隠し (2001).mkv', 'となりのトトロ (2001).mkv'],
    ['… (2001).mkv', '!!! (2001).mkv'],
  ])('%s and %s', (one, other) => {
    expect(importKeyOf(guess(one))).not.toBe(importKeyOf(guess(other)));
  });
});

it.each([
  ['The Tide', 'tide'],
  ['A Short Walk', 'short walk'],
  ['Die Hard', 'die hard'],
  ['The', 'the'],
  ['Étoile', 'etoile'],
])('files %s under %s', (name, sortName) => {
  expect(sortNameOf(name)).toBe(sortName);
});

describe('a file that is known', () => {
  const known = { sourceSize: 10, sourceModifiedMs: 5, state: 'ready', fingerprint: 'a' };
  const disk = { sizeBytes: 10, modifiedMs: 5, fingerprint: 'a' };
  it.each([
    ['is the same', known, disk, 'nothing'],
    ['was not known', null, disk, 'new'],
    ['has another size', known, { ...disk, sizeBytes: 11 }, 'content'],
    ['has another time', known, { ...disk, modifiedMs: 6 }, 'content'],
    ['is back', { ...known, state: 'missing' }, disk, 'sidecars'],
    ['is back with another time', { ...known, state: 'missing' }, { ...disk, modifiedMs: 6 }, 'content'],
    ['failed before', { ...known, state: 'failed' }, disk, 'content'],
    ['has other files beside it', known, { ...disk, fingerprint: 'b' }, 'sidecars'],
    ['was stopped in the middle', { ...known, fingerprint: '' }, disk, 'sidecars'],
  ] as const)('%s', (_, before, now, change) => {
    expect(whatChanged(before, now)).toBe(change);
  });
});

describe('what an import changes about a title', () => {
  const nfo = parseNfo('<movie><title>Film</title><plot>New plot.</plot><genre>Drama</genre></movie>')[0]!;
  const facts = factsOf(guess('Film (2019).mkv'), nfo);
  const { kind: _, importKey: __, ...stored } = { ...facts, maturity: 18, synopsis: 'Old plot.' };

  it('is what the files say differently', () => {
    expect(changedFacts({ ...stored, editedFields: [] }, facts)).toEqual({ synopsis: 'New plot.' });
  });

  it('is not what a person edited', () => {
    expect(changedFacts({ ...stored, editedFields: ['synopsis'] }, facts)).toEqual({});
  });

  it('is nothing where the files are silent', () => {
    const silent = factsOf(guess('Film (2019).mkv'), null);
    expect(changedFacts({ ...stored, editedFields: [] }, silent)).toEqual({});
  });

  it('leaves the place in the alphabet with the name that was edited', () => {
    const renamed = { ...stored, name: 'Mine', sortName: 'mine', editedFields: ['name', 'synopsis'] };
    expect(changedFacts(renamed, facts)).toEqual({});
  });
});
