import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeClip } from './clips';

const movie = (name: string, year: number, more = '') => `<movie><title>${name}</title><year>${year}</year>
  <plot>Two sisters keep a light at the edge of the sea.</plot><mpaa>6</mpaa><genre>Drama</genre>
  <set><name>The Waters</name></set><director>Tom Reed</director>
  <actor><name>Ida Voss</name><role>Mara</role></actor>${more}</movie>`;

const series = `<tvshow><title>Harbour</title><plot>A town that waits for a ship.</plot><mpaa>6</mpaa>
  <genre>Drama</genre><actor><name>Ida Voss</name><role>The pilot</role></actor></tvshow>`;

const films = {
  'Low Water (2018)/Low Water (2018).mp4': movie('Low Water', 2018),
  'Low Water (2018)/Low Water (2018)-trailer.mp4': null,
  'High Water (2020)/High Water (2020).mp4': movie('High Water', 2020),
  'Harbour/Season 01/Harbour S01E01 Arrival.mp4': null,
  'Harbour/Season 01/Harbour S01E02 Fog.mp4': null,
  'Harbour/Season 02/Harbour S02E01 Departure.mp4': null,
};

/** Films that have much to do with each other: a saga with a trailer, and a series of two seasons with the same actor. */
export async function makeStoryLibrary(folder: string): Promise<void> {
  for (const [index, [name, nfo]] of Object.entries(films).entries()) {
    const file = path.join(folder, name);
    await makeClip(file, { seconds: 12, seed: index });
    if (nfo) await writeFile(file.replace(/mp4$/, 'nfo'), nfo);
  }
  await writeFile(path.join(folder, 'Harbour/tvshow.nfo'), series);
}
