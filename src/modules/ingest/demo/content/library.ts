import { aboveWeather } from './above-weather';
import { benthos } from './benthos';
import { contourThieves } from './contour-thieves';
import { duneReader } from './dune-reader';
import { emberPsalm } from './ember-psalm';
import { escapement } from './escapement';
import { farther } from './farther';
import { firstSnow } from './first-snow';
import { glassCathedral } from './glass-cathedral';
import { greenHour } from './green-hour';
import { meridianAvenue } from './meridian-avenue';
import { rainOnNine } from './rain-on-nine';
import { secondDawn } from './second-dawn';
import { slowInk } from './slow-ink';
import { lanternRock } from './lantern-rock';
import type { Film, Series } from './work';

/** In the order in which they are made, so the first minute of a new Dex already shows a bit of everything. */
export const films: readonly Film[] = [
  greenHour,
  secondDawn,
  duneReader,
  firstSnow,
  meridianAvenue,
  benthos,
  emberPsalm,
  aboveWeather,
  slowInk,
  glassCathedral,
  escapement,
  farther,
  rainOnNine,
  contourThieves,
];
export const series: readonly Series[] = [lanternRock];
