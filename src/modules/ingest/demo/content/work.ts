import type { Lettering } from '@/server/lettering/look';
import type { PosterLook } from '../artwork/look';
import type { Canvas, Scene } from '../kit/stage';
import type { Sound } from '../kit/sound';

/** From and to in seconds, then the same words in English and in German. */
export type Cue = readonly [from: number, to: number, en: string, de: string];

/** What is rendered into one video file. */
export type Piece = { seconds: number; scene: (canvas: Canvas) => Scene; sound: Sound };

type Work = {
  name: string;
  year: number;
  tagline: string;
  synopsis: string;
  genres: readonly string[];
  maturity: 0 | 7 | 13 | 16 | 18;
  director: string;
  writer: string;
  cast: readonly (readonly [name: string, character: string])[];
  lettering: Lettering;
  /** The lettering in light colours, where the poster's would drown on a dark page. */
  logo?: Lettering;
  poster: PosterLook;
};

export type Film = Work & { piece: Piece; narration: readonly Cue[] };

export type Episode = {
  name: string;
  synopsis: string;
  piece: Piece;
  narration: readonly Cue[];
  stillSeconds: number;
};

/** `seasons[0]` is season 1. */
export type Series = Work & { seasons: readonly (readonly Episode[])[] };
