import type { OutsideIds } from '../file-name/tags';

export type NfoCredit = { name: string; job: string; character: string | null };

export type XmlValue = string | XmlNode;
export type XmlNode = { [name: string]: XmlValue | XmlValue[] };

function valuesOf(node: XmlNode, name: string): XmlValue[] {
  return [node[name] ?? []].flat();
}

function plainText(value: XmlValue | XmlValue[] | undefined): string {
  const first = Array.isArray(value) ? value[0] : value;
  const text = typeof first === 'object' ? first['#text'] : first;
  return typeof text === 'string' ? text.trim() : '';
}

/** The text of the first such element that has any. */
export function textOf(node: XmlNode, name: string): string | null {
  return listOf(node, name)[0] ?? null;
}

export function listOf(node: XmlNode, name: string): string[] {
  return valuesOf(node, name)
    .map(plainText)
    .filter((text) => text !== '');
}

export function numberOf(node: XmlNode, name: string): number | null {
  const text = textOf(node, name);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

const MAX_ACTORS = 40;

export function creditsOf(node: XmlNode): NfoCredit[] {
  const makers = [
    ...listOf(node, 'director').map((name) => ({ name, job: 'Director', character: null })),
    ...listOf(node, 'credits').map((name) => ({ name, job: 'Writer', character: null })),
  ];
  const actors = valuesOf(node, 'actor').flatMap((actor) => {
    if (typeof actor === 'string') return [];
    const name = textOf(actor, 'name');
    return name ? [{ name, job: 'Actor', character: textOf(actor, 'role') }] : [];
  });
  return [...makers, ...actors.slice(0, MAX_ACTORS)];
}

const sources = ['imdb', 'tmdb', 'tvdb'] as const;

/** `<uniqueid type="tmdb">`, and the older `<tmdbid>` and `<id>tt…</id>`. */
export function idsOf(node: XmlNode): OutsideIds {
  const ids: OutsideIds = {};
  for (const source of sources) {
    const unique = valuesOf(node, 'uniqueid').find(
      (value) => typeof value === 'object' && value['@type'] === source,
    );
    const id = plainText(unique) || textOf(node, `${source}id`) || '';
    if (/^(tt)?\d+$/.test(id)) ids[source] = id;
  }
  const old = textOf(node, 'id') ?? '';
  if (!ids.imdb && /^tt\d+$/.test(old)) ids.imdb = old;
  return ids;
}
