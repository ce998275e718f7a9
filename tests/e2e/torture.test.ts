// First of all: it says where the data of this file is.
import '../support/own-data';
import { describe } from 'vitest';
import { playsInChromium } from '../torture/browser/watch-tests';
import { tortureFiles } from '../torture/files';

/**
 * Pictures and sound that are copied and such as are encoded, clocks that are odd, and one film that browsers do not
 * survive as it is; all others by `npm run test:torture`.
 */
const chosen = ['hevc.mp4', 'sound-late.mkv', 'gop-open.mp4', 'ac3-5.1.mkv', 'cut-off-faststart.mp4'];

describe('a file plays in Chromium from its start, its middle and its end, pictures and sound in step', () => {
  playsInChromium(tortureFiles.filter(({ name }) => chosen.includes(name)));
});
