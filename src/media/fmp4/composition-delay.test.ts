import { expect, it } from 'vitest';
import { findBox, makeBox, makeFullBox } from './boxes';
import { compositionDelay, withCompositionDelay } from './composition-delay';

const tkhd = makeFullBox('tkhd', 0, 0, [1]);
const mdia = makeBox('mdia', makeFullBox('mdhd', 0, 0, [0, 0, 12_800, 0]));
const initOf = (...track: Buffer[]) =>
  Buffer.concat([makeBox('ftyp', Buffer.from('iso5')), makeBox('moov', makeBox('trak', ...track))]);

it('is kept in an edit list between the head of the track and its media, and read back', () => {
  const plain = initOf(tkhd, mdia);
  const delayed = withCompositionDelay(plain, 1_024);
  expect([compositionDelay(plain), compositionDelay(delayed)]).toEqual([0, 1_024]);
  const [head, list, media] = ['tkhd', 'edts', 'mdia'].map((name) => findBox(delayed, `moov/trak/${name}`));
  expect(head?.end).toBe(list?.start);
  expect(list?.end).toBe(media?.start);
  expect(media?.end).toBe(delayed.length);
});

it('takes the place of what the encoder wrote', () => {
  const theirs = initOf(tkhd, makeBox('edts', makeFullBox('elst', 0, 0, [1, 0, 77, 0x1_0000])), mdia);
  expect(compositionDelay(withCompositionDelay(theirs, 512))).toBe(512);
  expect(withCompositionDelay(theirs, 0)).toEqual(initOf(tkhd, mdia));
});
