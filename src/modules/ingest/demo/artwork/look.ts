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
  | 'creditBold';

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
  isOutlined?: boolean;
};

export type Lettering = {
  lines: readonly LetteringLine[];
  /** Space between lines, in the units of `size`. */
  leading?: number;
  align?: 'left' | 'middle';
  ornament?: { kind: 'rule' | 'rules' | 'diamond' | 'dots' | 'ring' | 'bar' | 'wave'; colour: string };
};

export type PosterLook = {
  /** The moment of the film that the poster shows. */
  atSeconds: number;
  /** The moment of the backdrop. */
  backdropSeconds: number;
  title: 'top' | 'middle' | 'bottom';
  /** Width of the title as a share of the poster's. */
  titleWidth: number;
  ink: string;
  /** What the picture sinks into behind the credits, and behind a title at the top. */
  shade: string;
  /** A border of paper, a thin line within the picture, or nothing. */
  frame?: 'paper' | 'line';
};
