export const extraKinds = [
  'trailer',
  'clip',
  'scene',
  'deleted-scene',
  'featurette',
  'behind-the-scenes',
  'interview',
  'short',
  'other',
] as const;
export type ExtraKind = (typeof extraKinds)[number];
