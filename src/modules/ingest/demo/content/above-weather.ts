import { aboveWeather as piece } from '../films/above-weather';
import type { Film } from './work';

export const aboveWeather: Film = {
  name: 'Above Weather',
  year: 2023,
  tagline: 'Somewhere it is already tomorrow.',
  synopsis:
    'On her last flight before retiring, a mail pilot takes the long way home, above the clouds, with a letter that is addressed to her.',
  genres: ['Adventure', 'Romance', 'Nature'],
  maturity: 0,
  director: 'Luisa Ferreira',
  writer: 'Thom Garrick',
  cast: [
    ['Helen Strand', 'The pilot'],
    ['Paul Okoye', 'The postmaster'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'Above', face: 'blackItalic', size: 118, fill: '#fff7e6' },
      { text: 'WEATHER', face: 'serifLight', size: 92, tracking: 0.28, fill: '#ffe9cf' },
    ],
    leading: 6,
    ornament: { kind: 'rule', colour: '#ffd3a0' },
  },
  poster: {
    atSeconds: 7,
    backdropSeconds: 7,
    title: 'top',
    titleWidth: 0.74,
    ink: '#ffeedb',
    shade: '#1a1440',
  },
  narration: [
    [2, 5.5, 'Down there they have umbrellas.', 'Da unten haben sie Regenschirme.'],
    [6.5, 10, 'Up here it is always the same evening.', 'Hier oben ist es immer derselbe Abend.'],
    [11, 14.5, 'Thirty years I carried what others wrote.', 'Dreißig Jahre trug ich, was andere schrieben.'],
    [15.5, 18.5, 'This one I will read slowly.', 'Diesen hier lese ich langsam.'],
  ],
};
