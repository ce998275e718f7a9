import { rainOnNine as piece } from '../films/rain-on-nine';
import type { Film } from './work';

export const rainOnNine: Film = {
  name: 'Rain on Nine',
  year: 2022,
  tagline: 'Two strangers. One window. No umbrella.',
  synopsis:
    'The number nine tram stops between two stations during a storm, and two passengers who never look up begin to talk about the weather.',
  genres: ['Romance', 'Drama'],
  maturity: 13,
  director: 'Clara Voss',
  writer: 'Beno Katz',
  cast: [
    ['Lea Brandt', 'Johanna'],
    ['Idris Cole', 'Emil'],
    ['Petra Novak', 'The driver'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'Rain on', face: 'serifItalic', size: 72, fill: '#fff1e2' },
      { text: 'NINE', face: 'condensed', size: 190, tracking: 0.06, fill: ['#ffd9a3', '#ff7a4d'] },
    ],
    leading: 4,
  },
  poster: {
    atSeconds: 5,
    backdropSeconds: 9,
    title: 'middle',
    titleWidth: 0.56,
    ink: '#f3dccb',
    shade: '#07060f',
    frame: 'line',
  },
  narration: [
    [2, 6, 'We stood still for eleven minutes.', 'Wir standen elf Minuten lang still.'],
    [7, 11, 'You counted the lights. I counted you.', 'Du hast die Lichter gezählt. Ich habe dich gezählt.'],
    [12, 15.5, 'The city had run down the glass.', 'Die Stadt war an der Scheibe heruntergelaufen.'],
    [16.5, 19, 'When we moved again, I was sorry.', 'Als wir weiterfuhren, tat es mir leid.'],
  ],
};
