import { duneReader as piece } from '../films/dune-reader';
import type { Film } from './work';

export const duneReader: Film = {
  name: 'The Dune Reader',
  year: 2022,
  tagline: 'The desert never writes the same word twice.',
  synopsis:
    'An exile who can read what wind writes in sand is hired to find a buried city, and learns that the desert has been writing about her.',
  genres: ['Adventure', 'Fantasy'],
  maturity: 13,
  director: 'Yasmin El-Tayeb',
  writer: 'Conrad Bly',
  cast: [
    ['Salma Idrissi', 'The reader'],
    ['Hugo Lanz', 'The surveyor'],
    ['Amal Zahir', 'The child'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'the', face: 'oldItalic', size: 56, fill: '#ffe2b8' },
      { text: 'DUNE READER', face: 'old', size: 92, tracking: 0.14, fill: ['#fff3d8', '#ffc27d'] },
    ],
    leading: 16,
    ornament: { kind: 'wave', colour: '#ffc27d' },
  },
  poster: {
    atSeconds: 4,
    backdropSeconds: 4,
    title: 'top',
    titleWidth: 0.78,
    ink: '#ffe0bd',
    shade: '#2b0f26',
  },
  narration: [
    [
      2,
      6,
      'Here it says: someone passed, carrying water.',
      'Hier steht: Jemand ging vorbei und trug Wasser.',
    ],
    [7, 11, 'Here: she was not thirsty.', 'Hier: Sie hatte keinen Durst.'],
    [12, 15.5, 'And here the wind has crossed it out.', 'Und hier hat der Wind es durchgestrichen.'],
    [16.5, 19, 'Walk on. It has begun a new line.', 'Geh weiter. Er hat eine neue Zeile begonnen.'],
  ],
};
