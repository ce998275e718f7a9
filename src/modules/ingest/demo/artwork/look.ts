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
