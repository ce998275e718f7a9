import { containers } from './containers';
import { damaged } from './damaged';
import { pictures } from './pictures';
import { sounds } from './sounds';
import { timing } from './timing';
import type { TortureFile } from './torture-file';

/** What people have on their disks, and what happens to it there. Every one plays or is refused with its reason. */
export const tortureFiles: readonly TortureFile[] = [
  ...containers,
  ...pictures,
  ...sounds,
  ...timing,
  ...damaged,
];
