export type EpisodeMarker = {
  season: number;
  episode: number;
  /** Equal to `episode` unless the file holds several. */
  lastEpisode: number;
  /** ISO date, for shows that count by date. */
  airDate: string | null;
  before: string;
  after: string;
};

type Reader = (text: string) => EpisodeMarker | null;

// S01E02, s1e2, S01.E02, S01E02E03, S01E02-E03, S01E02-03, S01E02-S01E03, S2019E05
const seasonEpisode =
  /(?<![a-z\d])s(\d{1,4})[ ._-]{0,3}ep?[ ._]?(\d{1,4})((?:(?:[ ._]?-[ ._]?|[ ._])?(?:s\d{1,4})?ep?\d{1,4}|-\d{1,3}(?![\dpi]))*)(?![\da-z])/i;
// 1x02, 01x02-03, 1x02x03, 1x02-1x03
const crossed =
  /(?<![\da-z])(\d{1,2})x(\d{2,3})((?:-\d{1,2}x\d{2,3}|x\d{2,3}|-\d{2,3}(?![\dpi]))*)(?![\da-z])/i;
const inWords =
  /(?<![a-z])(?:season|series|staffel|saison)[ ._]*(\d{1,3})[ ._,-]*(?:episode|ep|folge|épisode)[ ._]*(\d{1,4})(?!\d)/i;
const isoDate = /(?<!\d)((?:19|20)\d\d)[-._ ](0[1-9]|1[0-2])[-._ ](0[1-9]|[12]\d|3[01])(?!\d)/;
const dayFirst = /(?<!\d)(0[1-9]|[12]\d|3[01])[-._](0[1-9]|1[0-2])[-._]((?:19|20)\d\d)(?!\d)/;
const episodeOnly =
  /(?<![\p{L}\d])(?:e|ep|episode|folge)[ ._]{0,2}(\d{1,4})(?:-(?:e|ep)?(\d{1,4}))?(?![\p{L}\d])/iu;
const absolute = /^(.*?)[ _]-[ _](\d{2,4})(?:v\d)?(?=$|[ _]*[-[(]|[ _]+)/;

const numbered =
  (pattern: RegExp): Reader =>
  (text) => {
    const match = pattern.exec(text);
    if (!match) return null;
    const episode = Number(match[2]);
    // Of `-E03`, `x03` or `-1x03` the last run of digits counts.
    const last = Number(/(\d+)$/.exec(match[3] ?? '')?.[1] ?? episode);
    return marker(text, match, { season: Number(match[1]), episode, lastEpisode: Math.max(episode, last) });
  };

const dated =
  (pattern: RegExp, order: readonly [year: number, month: number, day: number]): Reader =>
  (text) => {
    const match = pattern.exec(text);
    if (!match) return null;
    const [year = '', month = '', day = ''] = order.map((group) => match[group]);
    // The season is the year; month and day as one number keep the order and are easy to read: 312.
    const episode = Number(month) * 100 + Number(day);
    const found = marker(text, match, { season: Number(year), episode, lastEpisode: episode });
    return { ...found, airDate: `${year}-${month}-${day}` };
  };

/** Markers that say season and episode, or a date. */
export const explicitMarkers: readonly Reader[] = [
  numbered(seasonEpisode),
  numbered(crossed),
  numbered(inWords),
];
export const dateMarkers: readonly Reader[] = [dated(isoDate, [1, 2, 3]), dated(dayFirst, [3, 2, 1])];

/** `Episode 5`, `E05`: no season of its own. */
export function readEpisodeOnly(text: string, season: number): EpisodeMarker | null {
  const match = episodeOnly.exec(text);
  if (!match) return null;
  const episode = Number(match[1]);
  return marker(text, match, {
    season,
    episode,
    lastEpisode: Math.max(episode, Number(match[2] ?? episode)),
  });
}

/** `One Piece - 112`, as release groups of anime count. */
export function readAbsolute(text: string, season: number): EpisodeMarker | null {
  const match = absolute.exec(text);
  if (!match) return null;
  const episode = Number(match[2]);
  const found = marker(text, match, { season, episode, lastEpisode: episode });
  return { ...found, before: match[1] ?? '' };
}

/** `02.mkv`, `02 - Name.mkv`, `2. Name.mkv`, `02-03 Name.mkv` inside a season folder. */
export function readLeadingNumber(text: string, season: number): EpisodeMarker | null {
  const match = /^(\d{1,4})(?:-(\d{1,4}))?(?![\dpi])(?=$|[ ._)-])/.exec(text);
  if (!match) return null;
  const episode = Number(match[1]);
  const found = marker(text, match, {
    season,
    episode,
    lastEpisode: Math.max(episode, Number(match[2] ?? episode)),
  });
  return { ...found, after: found.after.replace(/^[ ._)-]+/, '') };
}

type Numbers = Pick<EpisodeMarker, 'season' | 'episode' | 'lastEpisode'>;

function marker(text: string, match: RegExpExecArray, numbers: Numbers): EpisodeMarker {
  const after = text.slice(match.index + match[0].length);
  return { ...numbers, airDate: null, before: text.slice(0, match.index), after };
}
