import { describe, expect, it } from 'vitest';
import { GrowingSegment } from './growing-segment';

const never = new AbortController().signal;
const bytes = (text: string) => Buffer.from(text);

async function readAll(segment: GrowingSegment, signal = never): Promise<string> {
  let text = '';
  for await (const piece of segment.read(signal)) text += Buffer.from(piece).toString();
  return text;
}

describe('a segment in the making', () => {
  it('shows every viewer all of it, whenever they came', async () => {
    const segment = new GrowingSegment();
    const early = readAll(segment);
    segment.append(bytes('one '));
    await segment.begun(never);
    const late = readAll(segment);
    segment.append(bytes('two'));
    expect(Buffer.from(segment.finish()).toString()).toBe('one two');
    expect(await Promise.all([early, late, readAll(segment)])).toEqual(['one two', 'one two', 'one two']);
  });

  it('tells everyone when it cannot be made', async () => {
    const segment = new GrowingSegment();
    const waiting = readAll(segment);
    const begun = segment.begun(never);
    segment.fail(new Error('no room'));
    await expect(waiting).rejects.toThrow('no room');
    await expect(begun).rejects.toThrow('no room');
    await expect(segment.begun(never)).rejects.toThrow('no room');
  });

  it('lets a viewer leave without a trace', async () => {
    const segment = new GrowingSegment();
    const leaving = new AbortController();
    const left = readAll(segment, leaving.signal);
    await Promise.resolve();
    expect(segment.isRead).toBe(true);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    expect(segment.isRead).toBe(false);
  });
});
