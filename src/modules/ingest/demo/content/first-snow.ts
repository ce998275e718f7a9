import { firstSnow as piece } from '../films/first-snow';
import type { Film } from './work';

export const firstSnow: Film = {
  name: 'First Snow',
  year: 2025,
  tagline: 'Stay up. Just this once.',
  synopsis:
    'Two small sisters make a bargain with the moon: one night of snow, in return for the best secret they have. The moon is a good listener.',
  genres: ['Family', 'Fantasy'],
  maturity: 0,
  director: 'Nils Halvorsen',
  writer: 'Greta Moe',
  cast: [
    ['Ella Brekke', 'Tuva'],
    ['Signe Brekke', 'Liv'],
    ['Arne Dahl', 'The moon'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'First', face: 'blackItalic', size: 104, fill: '#ffffff' },
      { text: 'Snow', face: 'black', size: 168, fill: ['#ffffff', '#a9c4f5'] },
    ],
    leading: -14,
    ornament: { kind: 'dots', colour: '#ffffff' },
  },
  poster: {
    atSeconds: 6,
    backdropSeconds: 6,
    title: 'top',
    titleWidth: 0.56,
    ink: '#e8f0ff',
    shade: '#0a1330',
  },
  narration: [
    [2, 5.5, 'Are you asleep? — Yes. — Me too.', 'Schläfst du? — Ja. — Ich auch.'],
    [6.5, 10, 'Then how do you know it is snowing?', 'Woher weißt du dann, dass es schneit?'],
    [11, 14.5, 'Because it has gone so quiet.', 'Weil es so still geworden ist.'],
    [15.5, 18.5, 'Shh. The moon is thinking about it.', 'Pst. Der Mond überlegt es sich gerade.'],
  ],
};
