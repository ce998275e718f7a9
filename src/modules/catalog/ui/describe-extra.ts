import type { Extra } from '../contract';

export const extraKindNames: Record<Extra['kind'], string> = {
  trailer: 'Trailer',
  clip: 'Clip',
  scene: 'Scene',
  'deleted-scene': 'Deleted scene',
  featurette: 'Featurette',
  'behind-the-scenes': 'Behind the scenes',
  interview: 'Interview',
  short: 'Short film',
  other: 'Extra',
};

/** What it is called, and what it is when the name does not say so. */
export function extraLabel({ name, kind }: Pick<Extra, 'name' | 'kind'>): {
  name: string;
  kind: string | null;
} {
  const kindName = extraKindNames[kind];
  if (name === '') return { name: kindName, kind: null };
  const saysItself = name.toLowerCase().startsWith(kindName.toLowerCase());
  return { name, kind: saysItself ? null : kindName };
}
