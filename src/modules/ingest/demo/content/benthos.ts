import { benthos as piece } from '../films/benthos';
import type { Film } from './work';

export const benthos: Film = {
  name: 'Benthos',
  year: 2021,
  tagline: 'The other moon landing.',
  synopsis:
    'A hundred fathoms under the last charted light, a camera left behind by a broken expedition goes on filming those who make their own.',
  genres: ['Documentary', 'Nature'],
  maturity: 0,
  director: 'Rafael Quiroga',
  writer: 'Anneke de Wit',
  cast: [['Marisol Vega', 'Narrator']],
  piece,
  lettering: {
    lines: [
      {
        text: 'benthos',
        face: 'roundThin',
        size: 120,
        tracking: 0.1,
        fill: ['#e8ffff', '#6fd6ff'],
        glow: '#22a8d8',
      },
    ],
    ornament: { kind: 'ring', colour: '#ff9ad0' },
  },
  poster: {
    atSeconds: 9,
    backdropSeconds: 8,
    title: 'bottom',
    titleWidth: 0.7,
    ink: '#c9f2ff',
    shade: '#010812',
  },
  narration: [
    [2, 6, 'Down here the sun is a rumour.', 'Hier unten ist die Sonne ein Gerücht.'],
    [
      7,
      11,
      'Nobody hurries. There is nowhere to be late.',
      'Niemand eilt. Man kann nirgends zu spät kommen.',
    ],
    [
      12,
      16,
      'She has no heart, no bones, and no doubts.',
      'Sie hat kein Herz, keine Knochen und keine Zweifel.',
    ],
    [16.5, 19, 'She was here before there were names.', 'Sie war hier, bevor es Namen gab.'],
  ],
};
