import { contourThieves as piece } from '../films/contour-thieves';
import type { Film } from './work';

export const contourThieves: Film = {
  name: 'The Contour Thieves',
  year: 2024,
  tagline: 'They did not steal the map. They stole the mountain.',
  synopsis:
    'Three surveyors find out that a border can be moved with a pencil. By the time anyone checks, a valley, a village and a bank are missing.',
  genres: ['Thriller', 'Mystery'],
  maturity: 13,
  director: 'Stellan Brück',
  writer: 'Oda Frey',
  cast: [
    ['Vera Lindholm', 'Anselma'],
    ['Kofi Mensah', 'Pike'],
    ['Jules Armand', 'The inspector'],
  ],
  piece,
  lettering: {
    lines: [
      { text: 'THE', face: 'creditBold', size: 26, tracking: 0.8, fill: '#e9c988' },
      { text: 'CONTOUR', face: 'condensed', size: 150, tracking: 0.03, fill: '#f6e3b8' },
      { text: 'THIEVES', face: 'condensed', size: 168, tracking: 0.03, fill: '#ff5a3c' },
    ],
    leading: 8,
    align: 'left',
    ornament: { kind: 'bar', colour: '#ff5a3c' },
  },
  poster: {
    atSeconds: 12,
    backdropSeconds: 4,
    title: 'top',
    titleWidth: 0.66,
    ink: '#f0dcae',
    shade: '#03101d',
    frame: 'paper',
  },
  narration: [
    [2, 5.5, 'A line on paper weighs nothing.', 'Eine Linie auf Papier wiegt nichts.'],
    [6.5, 10, 'Move it one millimetre a day.', 'Verschiebt sie einen Millimeter am Tag.'],
    [11, 14, 'In a year you own a hill.', 'In einem Jahr gehört euch ein Hügel.'],
    [15, 18.5, 'In ten, they will ask you for directions.', 'In zehn fragen sie euch nach dem Weg.'],
  ],
};
