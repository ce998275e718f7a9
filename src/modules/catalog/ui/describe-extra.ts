import type { Extra } from '../contract';
import type { TitleText } from './describe-title';

const kinds = {
  trailer: 'extraTrailer',
  clip: 'extraClip',
  scene: 'extraScene',
  'deleted-scene': 'extraDeletedScene',
  featurette: 'extraFeaturette',
  'behind-the-scenes': 'extraBehindTheScenes',
  interview: 'extraInterview',
  short: 'extraShort',
  other: 'extraOther',
} as const satisfies Record<Extra['kind'], string>;

/** What it is called, and what it is when the name does not say so. */
export function extraLabel(
  { name, kind }: Pick<Extra, 'name' | 'kind'>,
  text: TitleText,
): { name: string; kind: string | null } {
  const kindName = text(kinds[kind]);
  if (name === '') return { name: kindName, kind: null };
  // "Trailer 2" is what an import calls the second one.
  const spoken = kind.replaceAll('-', ' ');
  const number = name.toLowerCase().startsWith(`${spoken} `) ? name.slice(spoken.length + 1) : '';
  if (/^\d$/.test(number)) return { name: text('extraNumbered', { kind: kindName, number }), kind: null };
  const saysItself = name.toLowerCase().startsWith(kindName.toLowerCase());
  return { name, kind: saysItself ? null : kindName };
}
