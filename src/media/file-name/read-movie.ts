import { nameAndYear, type NameAndYear } from './name-and-year';
import { takeTags, type OutsideIds } from './tags';
import { tidyName } from './tidy-name';

export type MovieGuess = {
  kind: 'movie';
  name: string;
  year: number | null;
  edition: string | null;
  /** 1 unless the film is spread over several files. */
  part: number;
  ids: OutsideIds;
};

const partSuffix = /(?:[ ._-]+(?:cd|disc|disk|dvd|pt)[ ._-]?|-[ ._]?part[ ._-]?)(\d)$/i;
/** What tools and cameras call a film when nobody named it. */
const saysNothing = /^(movie|film|video|main|index|title(_?t?\d+)?|vts_\d+_\d+|\d{5}|untitled)$/i;
const editionLabel =
  /^(?:(?:the )?(?:director'?s|final|extended|theatrical|ultimate|special|unrated|uncut|anniversary|redux|workprint|imax|black and white)\b.*)$/i;

export function readMovie(folders: readonly string[], fileName: string): MovieGuess {
  const part = Number(partSuffix.exec(fileName)?.[1] ?? 1);
  const tagged = takeTags(fileName.replace(partSuffix, ''));
  const folder = takeTags(folders.at(-1) ?? '');
  const file = nameAndYear(tagged.rest);
  const { name, year } = better(nameAndYear(folder.rest), file, tagged.rest);
  return {
    kind: 'movie',
    name,
    year,
    edition: tagged.edition ?? folder.edition ?? editionIn(file.rest),
    part,
    ids: { ...folder.ids, ...tagged.ids },
  };
}

/** A folder with a year was named by a person; a release name inside it lost its punctuation. */
function better(folder: NameAndYear, file: NameAndYear, fileText: string): NameAndYear {
  const folderIsThisFilm = folder.year !== null && (file.year === null || file.year === folder.year);
  if (folderIsThisFilm && folder.name !== '') return folder;
  if (folder.name !== '' && (file.name === '' || saysNothing.test(fileText))) return folder;
  return file.name === '' ? { ...file, name: fileText } : file;
}

/** Jellyfin's ` - Label` after the year. Resolutions and other labels do not make another film. */
function editionIn(rest: string): string | null {
  const label = /^\s+-\s+(.+)$/.exec(rest.replace(/\[[^\]]*\]/g, '').trimEnd())?.[1];
  return label && editionLabel.test(label) ? tidyName(label) : null;
}
