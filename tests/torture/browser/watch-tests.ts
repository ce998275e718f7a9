import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTortureFile, tortureFolder } from '../make-files';
import type { TortureFile } from '../torture-file';
import { faultsOf, pictureSeconds } from './faults';
import { Cinema } from './watch-files';

/** Of films with fewer pictures nobody can say whether they are in step. */
const longestPictureSeconds = 0.15;

/** One test for each file: it plays in Chromium from its start, its middle and its end, pictures and sound in step. */
export function playsInChromium(files: readonly TortureFile[]): void {
  let cinema: Cinema;
  beforeAll(async () => {
    cinema = await Cinema.open();
  });
  afterAll(() => cinema.close());

  it.for(files.filter(({ expected }) => expected.does === 'play'))('$name', async (file, { skip }) => {
    const path = await makeTortureFile(file, await tortureFolder());
    if (path === null) return skip('this ffmpeg has no encoder for it');
    const watched = await cinema.watch(path).catch((error: unknown) => {
      if (file.mayGiveUp && String(error).includes('"damaged"')) return null;
      throw error;
    });
    if (!watched) return;
    const { plan, places } = watched;
    for (const { fromSeconds, forSeconds, untilSeconds } of places) {
      const end = Math.min(fromSeconds + forSeconds, plan.timeline.durationSeconds);
      expect(untilSeconds).toBeGreaterThan(end - 0.2);
    }
    if (file.isDamaged || pictureSeconds(plan, plan.video[0]?.id) > longestPictureSeconds) return;
    expect(places.flatMap((place) => faultsOf(place, plan, file))).toEqual([]);
    const compared = places.filter(({ loudSeconds, flashSeconds }) => loudSeconds && flashSeconds);
    if (plan.audio.length > 0 && plan.timeline.durationSeconds >= 1)
      expect(compared.length).toBeGreaterThan(0);
  });
}
