import { emberPsalm as piece } from '../films/ember-psalm';
import type { Film } from './work';

export const emberPsalm: Film = {
  name: 'Ember Psalm',
  year: 2020,
  tagline: 'It only wants to be remembered.',
  synopsis:
    'A village keeps one fire that must never go out. On the night it speaks, the youngest keeper is the only one awake to hear what it wants.',
  genres: ['Horror', 'Fantasy'],
  maturity: 18,
  director: 'Magda Ilves',
  writer: 'Corin Slate',
  cast: [
    ['Runa Aas', 'Sefa'],
    ['Gil Torvald', 'The elder'],
    ['Ines Morar', 'The voice'],
  ],
  piece,
  lettering: {
    lines: [
      {
        text: 'EMBER',
        face: 'old',
        size: 128,
        tracking: 0.14,
        fill: ['#fff0b8', '#ff6a14'],
        glow: '#d43d06',
      },
      { text: 'psalm', face: 'oldItalic', size: 92, tracking: 0.04, fill: '#ffd08a' },
    ],
    leading: -8,
    ornament: { kind: 'diamond', colour: '#ff8a1a' },
  },
  poster: {
    atSeconds: 10,
    backdropSeconds: 10,
    title: 'top',
    titleWidth: 0.72,
    ink: '#ffcf9a',
    shade: '#060101',
  },
  narration: [
    [
      1.5,
      5.5,
      'Sit closer, keeper. I remember your mother.',
      'Komm näher, Hüterin. Ich erinnere mich an deine Mutter.',
    ],
    [6.5, 10, 'She fed me pine, and told me everything.', 'Sie gab mir Kiefernholz und erzählte mir alles.'],
    [11, 14.5, 'Now I am hungry for a name.', 'Jetzt habe ich Hunger auf einen Namen.'],
    [15, 18.5, 'Only one. You have so many.', 'Nur einen. Ihr habt so viele.'],
  ],
};
