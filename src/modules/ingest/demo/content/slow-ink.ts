import { slowInk as piece } from '../films/slow-ink';
import type { Film } from './work';

export const slowInk: Film = {
  name: 'Slow Ink',
  year: 2021,
  tagline: 'Everything she never sent.',
  synopsis:
    'A calligrapher who has lost her words lets a single drop fall into clear water, and watches forty years of unsent letters write themselves.',
  genres: ['Experimental', 'Drama'],
  maturity: 7,
  director: 'Hana Morisaki',
  writer: 'Hana Morisaki',
  cast: [
    ['Emi Takeda', 'The calligrapher'],
    ['Jun Aoyama', 'The reader'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'Slow', face: 'serifItalic', size: 120, fill: '#0d1b3e' },
      { text: 'Ink', face: 'blackItalic', size: 150, fill: '#d8432b' },
    ],
    leading: -18,
    align: 'left',
  },
  logo: {
    lines: [
      { text: 'Slow', face: 'serifItalic', size: 120, fill: '#ffffff' },
      { text: 'Ink', face: 'blackItalic', size: 150, fill: '#ff6a4d' },
    ],
    leading: -18,
    align: 'left',
  },
  poster: {
    atSeconds: 3,
    backdropSeconds: 3,
    title: 'bottom',
    titleWidth: 0.46,
    ink: '#1a2140',
    shade: '#f4efe4',
    frame: 'paper',
  },
  narration: [
    [2, 6, 'The first letter was only your name.', 'Der erste Brief war nur dein Name.'],
    [7, 10.5, 'The second one I burned.', 'Den zweiten habe ich verbrannt.'],
    [11.5, 15, 'This one I give to the water.', 'Diesen hier gebe ich dem Wasser.'],
    [15.5, 18.5, 'It reads slowly. It forgets nothing.', 'Es liest langsam. Es vergisst nichts.'],
  ],
};
