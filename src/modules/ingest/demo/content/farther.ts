import { farther as piece } from '../films/farther';
import type { Film } from './work';

export const farther: Film = {
  name: 'Farther',
  year: 2026,
  tagline: 'There is no such thing as away.',
  synopsis:
    'A daughter answers her father’s messages from deep space. Each reply takes a year longer to reach him, and she keeps writing them anyway.',
  genres: ['Science Fiction', 'Drama'],
  maturity: 7,
  director: 'Elias Nwosu',
  writer: 'June Halloran',
  cast: [
    ['Mara Keene', 'Ada'],
    ['Tobias Rell', 'Her father'],
    ['Suki Arai', 'Mission control'],
  ],
  piece,
  lettering: {
    lines: [
      {
        text: 'FARTHER',
        face: 'roundThin',
        size: 92,
        tracking: 0.62,
        fill: ['#ffffff', '#d6b2ff'],
        glow: '#8a4dff',
      },
    ],
    ornament: { kind: 'dots', colour: '#ffb38a' },
  },
  poster: {
    atSeconds: 9,
    backdropSeconds: 14,
    title: 'middle',
    titleWidth: 0.84,
    ink: '#e2d4ff',
    shade: '#04020c',
  },
  narration: [
    [
      2,
      5.5,
      'Dear Ada. Today we passed the last star I can name.',
      'Liebe Ada. Heute passierten wir den letzten Stern, den ich benennen kann.',
    ],
    [
      6.5,
      10,
      'I have begun to name the others after you.',
      'Ich habe begonnen, die anderen nach dir zu benennen.',
    ],
    [
      11,
      14.5,
      'Ada one. Ada two. Ada, very small and blue.',
      'Ada eins. Ada zwei. Ada, sehr klein und blau.',
    ],
    [15, 18.5, 'I will run out of sky before I run out of you.', 'Eher geht mir der Himmel aus als du.'],
  ],
};
