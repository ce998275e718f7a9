import { textOf, type XmlNode } from './nfo-node';

export type Collection = { name: string; order: number | null };

/** `<set>Name</set>`, or `<set><name>Name</name></set>` since Kodi 17; some writers say which part it is. */
export function collectionOf(node: XmlNode): Collection | null {
  const [set] = [node.set ?? []].flat();
  if (set === undefined) return null;
  const inside = typeof set === 'object' ? textOf(set, 'name') : null;
  const name = inside ?? textOf(node, 'set');
  if (!name) return null;
  const said = (typeof set === 'object' ? orderIn(set) : null) ?? textOf(node, 'setorder');
  return { name: name.slice(0, 200), order: orderOf(said) };
}

function orderIn(set: XmlNode): string | null {
  return textOf(set, '@order') ?? textOf(set, 'order');
}

function orderOf(text: string | null): number | null {
  const order = text === null || text === '' ? NaN : Number(text);
  return Number.isFinite(order) && Math.abs(order) < 1e6 ? order : null;
}

/** Only a plain name: a path could lead out of the folder. */
export function trailerFileOf(node: XmlNode): string | null {
  const text = textOf(node, 'trailer') ?? '';
  const isName = /^[^/\\:]+\.[A-Za-z0-9]{2,4}$/.test(text) && !text.startsWith('.');
  return isName ? text : null;
}
