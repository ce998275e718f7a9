import { greenHour as piece } from '../films/green-hour';
import type { Film } from './work';

export const greenHour: Film = {
  name: 'The Green Hour',
  year: 2024,
  tagline: 'The sky has been rehearsing for this.',
  synopsis:
    'On the longest night of the year a radio engineer rows out to record silence, and the sky above the fjord answers her in a language of light.',
  genres: ['Nature', 'Documentary', 'Mystery'],
  maturity: 0,
  director: 'Ingrid Solvang',
  writer: 'Tuomas Rein',
  cast: [
    ['Maja Lindqvist', 'The engineer'],
    ['Oskar Hale', 'Voice on the radio'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'THE', face: 'roundThin', size: 26, tracking: 0.9, fill: '#c9ffe6' },
      {
        text: 'GREEN HOUR',
        face: 'roundThin',
        size: 84,
        tracking: 0.16,
        fill: ['#f2fff8', '#4fe3b0'],
        glow: '#1fc79b',
      },
    ],
    leading: 26,
    ornament: { kind: 'wave', colour: '#4fe3b0' },
  },
  poster: {
    atSeconds: 6,
    backdropSeconds: 10,
    title: 'bottom',
    titleWidth: 0.82,
    ink: '#d6f5ea',
    shade: '#010409',
  },
  narration: [
    [2, 6, 'I came to record the silence.', 'Ich kam, um die Stille aufzunehmen.'],
    [7, 11, 'Nobody told me it had a colour.', 'Niemand hatte mir gesagt, dass sie eine Farbe hat.'],
    [
      12,
      16,
      'It moved like a curtain in a house I used to know.',
      'Sie bewegte sich wie ein Vorhang in einem Haus, das ich einmal kannte.',
    ],
    [16.5, 19, 'When it stopped, I could hear the stars.', 'Als sie innehielt, konnte ich die Sterne hören.'],
  ],
};
