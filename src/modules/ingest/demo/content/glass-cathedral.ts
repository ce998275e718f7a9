import { glassCathedral as piece } from '../films/glass-cathedral';
import type { Film } from './work';

export const glassCathedral: Film = {
  name: 'Glass Cathedral',
  year: 2019,
  tagline: 'Build it out of morning.',
  synopsis:
    'Six movements for light and lead: a blind organ builder describes the window of her childhood, and an orchestra of colours puts it together.',
  genres: ['Music', 'Experimental'],
  maturity: 0,
  director: 'Amélie Roussel',
  writer: 'Amélie Roussel',
  cast: [
    ['Odile Marchand', 'The organ builder'],
    ['Ensemble Verre', 'Themselves'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'Glass', face: 'deco', size: 132, tracking: 0.06, fill: ['#fff6d8', '#f5c33b'] },
      { text: 'CATHEDRAL', face: 'deco', size: 62, tracking: 0.34, fill: '#ffffff' },
    ],
    leading: 16,
    ornament: { kind: 'diamond', colour: '#f5c33b' },
  },
  poster: {
    atSeconds: 3,
    backdropSeconds: 10,
    title: 'bottom',
    titleWidth: 0.68,
    ink: '#f2e9ff',
    shade: '#080420',
    frame: 'line',
  },
  narration: [
    [2, 6, 'There was a window, and it was always morning.', 'Da war ein Fenster, und immer war Morgen.'],
    [7, 10.5, 'Blue first. Blue holds the rest.', 'Zuerst Blau. Blau hält den Rest.'],
    [11.5, 15, 'Then gold, and do not be shy.', 'Dann Gold, und nicht schüchtern.'],
    [15.5, 18.5, 'Now listen. That is what red sounds like.', 'Jetzt hört. So klingt Rot.'],
  ],
};
