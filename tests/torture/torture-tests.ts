import { expect, it } from 'vitest';
import { examineFile, summaryOf } from './examine-file';
import { makeTortureFile, tortureFolder } from './make-files';
import type { TortureFile } from './torture-file';

/** A container's clock may round by a picture or two; ffmpeg's versions write some of them differently. */
const TOLERANCE_SECONDS = 0.15;

/** One test for each file: planned as the table says, or refused with that reason. */
export function plansOrRefuses(files: readonly TortureFile[]): void {
  it.for([...files])('$name', async (file, { skip }) => {
    const path = await makeTortureFile(file, await tortureFolder());
    if (path === null) return skip('this ffmpeg has no encoder for it');
    const examined = await examineFile(path);
    const { expected } = file;
    if (expected.does === 'refuse') {
      expect(examined).toMatchObject({
        does: 'refuse',
        reason: expect.stringMatching(expected.reason) as string,
      });
      return;
    }
    const seen = examined.does === 'play' ? summaryOf(examined.plan) : examined;
    expect(seen).toEqual({ ...expected, seconds: expect.any(Number) as number });
    if (examined.does !== 'play') return;
    const tolerance = Math.max(TOLERANCE_SECONDS, expected.seconds / 1000);
    const { durationSeconds } = examined.plan.timeline;
    expect(durationSeconds).toBeLessThan(expected.seconds + tolerance);
    // How much of damaged packets is passed on differs from one ffmpeg to the next.
    expect(durationSeconds).toBeGreaterThan(
      file.isDamaged ? expected.seconds * 0.7 : expected.seconds - tolerance,
    );
  });
}
