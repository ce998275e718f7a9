import path from 'node:path';
import { films as allFilms, series as allSeries } from './content/library';
import type { Film, Series } from './content/work';
import { makeEpisode, makeFilm, makeSeriesFolder, type Quality } from './make-title-files';
import type { Workbench } from './render-scene';

type Making = Workbench & { quality: Quality };

/** One video file to be made and imported. */
export type Job = {
  name: string;
  /** Relative to the demo folder. */
  file: string;
  make: (making: Making) => Promise<void>;
};

export type Programme = { films: readonly Film[]; series: readonly Series[] };
export const wholeProgramme: Programme = { films: allFilms, series: allSeries };

function filmJob(film: Film, root: string): Job {
  const title = `${film.name} (${String(film.year)})`;
  const base = path.join('Films', title, title);
  return {
    name: film.name,
    file: `${base}.mp4`,
    make: (making) => makeFilm(film, path.join(root, base), making),
  };
}

function seriesJobs(show: Series, root: string): Job[] {
  const folder = path.join('Series', `${show.name} (${String(show.year)})`);
  let front: Promise<void> | undefined;
  return show.seasons.flatMap((episodes, index) =>
    episodes.map((episode, n): Job => {
      const place = { season: index + 1, number: n + 1 };
      const two = (value: number) => String(value).padStart(2, '0');
      const code = `S${two(place.season)}E${two(place.number)}`;
      const base = path.join(folder, `Season ${two(place.season)}`, `${show.name} ${code} ${episode.name}`);
      return {
        name: `${show.name} ${code}`,
        file: `${base}.mp4`,
        make: async (making) => {
          // Poster and description of the series are there before its first episode, whichever that is.
          front ??= makeSeriesFolder(show, path.join(root, folder), {
            ...making,
            scratch: `${making.scratch}-series`,
          });
          await front;
          await makeEpisode(episode, { base: path.join(root, base), place }, making);
        },
      };
    }),
  );
}

/** Films first, then films and episodes in turn: the first minute shows a bit of everything. */
export function planJobs({ films, series }: Programme, root: string): Job[] {
  const filmJobs = films.map((film) => filmJob(film, root));
  const episodeJobs = series.flatMap((show) => seriesJobs(show, root));
  const jobs = filmJobs.splice(0, 3);
  while (filmJobs.length > 0 || episodeJobs.length > 0)
    jobs.push(...episodeJobs.splice(0, 1), ...filmJobs.splice(0, 2));
  return jobs;
}
