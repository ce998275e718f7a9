import {
  dateMarkers,
  explicitMarkers,
  readAbsolute,
  readEpisodeOnly,
  readLeadingNumber,
  type EpisodeMarker,
} from './episode-marker';
import { readSeasonFolder, type SeasonFolder } from './folders';
import { nameAndYear } from './name-and-year';
import { takeTags, type OutsideIds } from './tags';
import { tidyName } from './tidy-name';

export type EpisodeGuess = {
  kind: 'episode';
  series: string;
  year: number | null;
  season: number;
  episode: number;
  lastEpisode: number;
  /** Empty when the name does not say. */
  name: string;
  airDate: string | null;
  ids: OutsideIds;
};

export function readEpisode(folders: readonly string[], fileName: string): EpisodeGuess | null {
  const { rest } = takeTags(fileName);
  const inSeason = readSeasonFolder(folders.at(-1) ?? '');
  const marker = findMarker(rest, inSeason);
  if (!marker) return null;
  const show = findShow(folders, inSeason, marker.before);
  if (show.name === '') return null;
  return {
    kind: 'episode',
    series: show.name,
    year: show.year,
    season: marker.season,
    episode: marker.episode,
    lastEpisode: marker.lastEpisode,
    name: episodeName(marker.after),
    airDate: marker.airDate,
    ids: show.ids,
  };
}

function findMarker(name: string, inSeason: SeasonFolder | null): EpisodeMarker | null {
  const explicit = firstOf(explicitMarkers, name);
  if (explicit) return explicit;
  const dated = firstOf(dateMarkers, name);
  if (dated) return dated;
  const group = /^\[[^\]]+\][ _]*/.exec(name);
  const bare = name.slice(group?.[0].length ?? 0);
  if (inSeason) {
    const { season } = inSeason;
    return readLeadingNumber(bare, season) ?? readEpisodeOnly(bare, season) ?? readAbsolute(bare, season);
  }
  // A film may have an "Episode 4" in its name; it then has a year as well.
  if (nameAndYear(name).year !== null) return null;
  return (group && readAbsolute(bare, 1)) ?? readEpisodeOnly(bare, 1);
}

function firstOf(readers: typeof explicitMarkers, name: string): EpisodeMarker | null {
  for (const read of readers) {
    const marker = read(name);
    if (marker) return marker;
  }
  return null;
}

type Show = { name: string; year: number | null; ids: OutsideIds };

/** The folder above a season folder is the show; otherwise the name before the marker, if the folder does not spell it better. */
function findShow(folders: readonly string[], inSeason: SeasonFolder | null, before: string): Show {
  const above = folders.at(inSeason ? -2 : -1) ?? '';
  const fromFolder = readShow(above);
  const fromName = readShow(before);
  if (inSeason && inSeason.show === '' && fromFolder.name !== '') return fromFolder;
  if (fromName.name === '') return inSeason?.show ? readShow(inSeason.show) : fromFolder;
  return isSameShow(fromFolder, fromName)
    ? { ...fromFolder, year: fromFolder.year ?? fromName.year }
    : fromName;
}

function readShow(text: string): Show {
  const { rest, ids } = takeTags(text);
  const withoutGroup = rest.replace(/^\[[^\]]+\]\s*/, '');
  const { name, year } = nameAndYear(withoutGroup);
  return { name, year, ids };
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isSameShow = (a: Show, b: Show) => a.name !== '' && plain(a.name) === plain(b.name);

function episodeName(after: string): string {
  const name = tidyName(after.replace(/^[\])}]+/, ''), { mayBeEmpty: true });
  return /^(?:v\d|end|finale?)$/i.test(name) && name.length < 4 ? '' : name;
}
