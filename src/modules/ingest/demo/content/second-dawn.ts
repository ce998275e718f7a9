import { secondDawn as piece } from '../films/second-dawn';
import type { Film } from './work';

export const secondDawn: Film = {
  name: 'Second Dawn',
  year: 2025,
  tagline: 'Someone left the light on.',
  synopsis:
    'The last crew of the survey ship Halcyon wakes above a world that should be dark, in time to see a sunrise that is on no chart.',
  genres: ['Science Fiction', 'Adventure'],
  maturity: 7,
  director: 'Priya Raman',
  writer: 'Lukas Ferrant',
  cast: [
    ['Adaeze Obi', 'Captain Marrow'],
    ['Sam Wexley', 'Navigator Pell'],
    ['Noor Haddad', 'Voice of Halcyon'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'SECOND', face: 'wide', size: 60, tracking: 0.5, fill: ['#ffffff', '#9ec9ff'] },
      {
        text: 'DAWN',
        face: 'wide',
        size: 106,
        tracking: 0.36,
        fill: ['#fff3d8', '#ff9d57'],
        glow: '#ff8a3c',
      },
    ],
    leading: 28,
    ornament: { kind: 'rule', colour: '#ffd9a8' },
  },
  poster: {
    atSeconds: 14,
    backdropSeconds: 12,
    title: 'top',
    titleWidth: 0.76,
    ink: '#cfe2ff',
    shade: '#000206',
  },
  narration: [
    [2, 6, 'We had buried this sun in the logbook.', 'Diese Sonne hatten wir im Logbuch begraben.'],
    [7, 11, 'Then the edge of the world caught fire.', 'Dann fing der Rand der Welt Feuer.'],
    [12, 15.5, 'Nobody spoke. There was too much to see.', 'Niemand sprach. Es gab zu viel zu sehen.'],
    [16.5, 19, 'Write it down, she said. Write: morning.', 'Schreib es auf, sagte sie. Schreib: Morgen.'],
  ],
};
