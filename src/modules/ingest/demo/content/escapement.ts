import { escapement as piece } from '../films/escapement';
import type { Film } from './work';

export const escapement: Film = {
  name: 'Escapement',
  year: 2018,
  tagline: 'He repaired the hour. It was not his to keep.',
  synopsis:
    'A watchmaker is brought a clock that runs eleven seconds fast. In those eleven seconds, every night, somebody walks through his house.',
  genres: ['Mystery', 'Drama'],
  maturity: 16,
  director: 'Viktor Aurel',
  writer: 'Sanne Kessel',
  cast: [
    ['Bram Hollis', 'The watchmaker'],
    ['Ilse Wren', 'The visitor'],
    ['Teodor Pohl', 'The notary'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'ESCAPEMENT', face: 'typewriter', size: 84, tracking: 0.1, fill: ['#fff0cf', '#e2b25c'] },
    ],
    ornament: { kind: 'rules', colour: '#c8963c' },
  },
  poster: {
    atSeconds: 5,
    backdropSeconds: 5,
    title: 'bottom',
    titleWidth: 0.8,
    ink: '#f2dcae',
    shade: '#080304',
    frame: 'line',
  },
  narration: [
    [
      2,
      5.5,
      'A clock is a fall that has been talked out of it.',
      'Eine Uhr ist ein Sturz, dem man gut zugeredet hat.',
    ],
    [6.5, 10, 'Tooth by tooth, the weight gives in.', 'Zahn um Zahn gibt das Gewicht nach.'],
    [11, 14.5, 'Eleven seconds I cannot account for.', 'Elf Sekunden, für die ich keine Erklärung habe.'],
    [15, 18.5, 'Tonight I shall stay up, and be early.', 'Heute Nacht bleibe ich auf und bin früh dran.'],
  ],
};
