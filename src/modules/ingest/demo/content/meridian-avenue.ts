import { meridianAvenue as piece } from '../films/meridian-avenue';
import type { Film } from './work';

export const meridianAvenue: Film = {
  name: 'Meridian Avenue',
  year: 2023,
  tagline: 'Every road out leads back in.',
  synopsis:
    'A courier has until sunrise to cross a city that redraws its streets each time she brakes. So she stops braking.',
  genres: ['Thriller', 'Science Fiction'],
  maturity: 16,
  director: 'Dante Okafor',
  writer: 'Mika Sorel',
  cast: [
    ['Zoe Kimura', 'Vex'],
    ['Ruben Alday', 'Dispatcher'],
    ['Tamsin Ray', 'The Cartographer'],
  ],
  piece,
  lettering: {
    lines: [
      {
        text: 'MERIDIAN',
        face: 'neon',
        size: 116,
        tracking: 0.02,
        fill: ['#ffe3f4', '#ff4fa0'],
        glow: '#ff2f86',
      },
      { text: 'AVENUE', face: 'wide', size: 38, tracking: 1.02, fill: '#7df3ff', glow: '#28d7ff' },
    ],
    leading: 24,
  },
  poster: {
    atSeconds: 8,
    backdropSeconds: 6,
    title: 'bottom',
    titleWidth: 0.84,
    ink: '#a8f4ff',
    shade: '#07021a',
  },
  narration: [
    [2, 5.5, 'Rule one: the sun is not your friend.', 'Regel eins: Die Sonne ist nicht dein Freund.'],
    [6.5, 10, 'Rule two: nor is the map.', 'Regel zwei: Die Karte auch nicht.'],
    [11, 14.5, 'Keep to the line that glows.', 'Bleib auf der Linie, die leuchtet.'],
    [
      15.5,
      19.5,
      'And whatever follows you, do not slow down.',
      'Und was immer dir folgt: nicht langsamer werden.',
    ],
  ],
};
