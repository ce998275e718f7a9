export type Face =
  | 'condensed'
  | 'serifLight'
  | 'serifItalic'
  | 'black'
  | 'blackItalic'
  | 'neon'
  | 'wide'
  | 'deco'
  | 'old'
  | 'oldItalic'
  | 'typewriter'
  | 'roundThin'
  | 'roundBlack'
  | 'credit'
  | 'creditBold'
  | 'display'
  | 'everyScript';

export type LetteringLine = {
  text: string;
  face: Face;
  /** Height of the letters relative to the other lines. */
  size: number;
  /** Extra space between letters, in ems. */
  tracking?: number;
  /** One colour, or two for a gradient from top to bottom. */
  fill: string | readonly [string, string];
  /** A halo of this colour, as a tube of neon has one. */
  glow?: string;
};

export type Lettering = {
  lines: readonly LetteringLine[];
  /** Space between lines, in the units of `size`. */
  leading?: number;
  /** From one baseline to the next instead, for small letters, whose lines are not of one height. */
  pitch?: number;
  align?: 'left' | 'middle';
  ornament?: { kind: 'rule' | 'rules' | 'diamond' | 'dots' | 'ring' | 'bar' | 'wave'; colour: string };
};
