import { describe } from 'vitest';
import { playsInChromium } from './browser/watch-tests';
import { tortureFiles } from './files';

describe('every file plays in Chromium from its start, its middle and its end, pictures and sound in step', () => {
  playsInChromium(tortureFiles);
});
