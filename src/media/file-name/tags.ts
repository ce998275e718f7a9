export type OutsideIds = { imdb?: string; tmdb?: string; tvdb?: string };
export type Tagged = { rest: string; ids: OutsideIds; edition: string | null };

const idTag = /[[{(](imdb|tmdb|tvdb)(?:id)?[-=:]((?:tt)?\d+)[\]})]/gi;
const editionTag = /[[{]edition-([^\]}]+)[\]}]/i;

/** Takes `{edition-…}`, `[tmdbid-…]`, `{imdb-tt…}` and the like out of a name. */
export function takeTags(text: string): Tagged {
  const ids: OutsideIds = {};
  for (const [, source, value] of text.matchAll(idTag)) {
    if (source && value) ids[source.toLowerCase() as keyof OutsideIds] = value;
  }
  const edition = editionTag.exec(text)?.[1]?.trim() ?? null;
  const rest = text.replace(idTag, ' ').replace(editionTag, ' ').replace(/ {2,}/g, ' ').trim();
  return { rest, ids, edition };
}
