import { afterEach, describe, expect, it } from 'vitest';
import { endAllRuns } from '@/modules/encoding/running';
import { tortureFiles } from './files';
import { makeTortureFile, tortureFolder } from './make-files';
import { playFile } from './play-file';

const playing = tortureFiles.filter(({ expected }) => expected.does === 'play');

/** Copied sound keeps the source's own frames, and key frames need not be on the grid of a rung's rate. */
const TOLERANCE_SECONDS = 0.05;

afterEach(endAllRuns);

describe('the first, the middle and the last segment of every rendition decode, with all their frames, on time', () => {
  it.for(playing)('$name', async (file, { skip }) => {
    const path = await makeTortureFile(file, await tortureFolder());
    if (path === null) return skip('this ffmpeg has no encoder for it');
    const { segments, complaints } = await playFile(path);
    for (const segment of segments) {
      expect(segment).toMatchObject({ frames: segment.expected ?? (expect.any(Number) as number) });
      expect(segment.frames).toBeGreaterThan(0);
      expect(Math.abs(segment.off)).toBeLessThan(
        Math.max(TOLERANCE_SECONDS, segment.frameSeconds / 2 + 0.001),
      );
    }
    if (!file.isDamaged) expect(complaints).toEqual([]);
  });
});
