import { describe, expect, it } from 'vitest';
import { makeTune, seededRandom } from '../../../tests/support/tune';
import { commonRun } from './common-run';
import { introLimits, sharedSound } from './shared-sound';
import { hopSeconds, printSampleRate, printSound, type SoundPrint } from './sound-print';

/** Runs steps to their end; in the product others have their turn in between. */
function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const tune = (seed: number, seconds: number) => makeTune(seed, seconds, printSampleRate);
const silence = (seconds: number) => new Float64Array(Math.round(seconds * printSampleRate));

type Change = { gain?: number; hiss?: number; seed?: number };

/** Parts one after the other, as another encoder would leave them: louder or softer, with a hiss of its own. */
function episode(parts: readonly Float64Array[], { gain = 1, hiss = 0, seed = 1 }: Change = {}): SoundPrint {
  const next = seededRandom(seed);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const samples = new Int16Array(length);
  let at = 0;
  for (const part of parts)
    for (const sample of part) samples[at++] = Math.round(sample * gain + (next() - 0.5) * 2 * hiss);
  return finish(printSound(samples));
}

const theme = tune(1, 30);
const shared = (a: SoundPrint, ...others: SoundPrint[]) => finish(sharedSound(a, others, introLimits));

describe('the titles of a series are found by their sound', () => {
  const first = episode([tune(2, 12.34), theme, tune(3, 60)]);
  it.each([
    ['elsewhere in the episode', episode([tune(4, 45.03), theme, tune(5, 30)])],
    ['at its beginning', episode([theme, tune(6, 70)])],
    ['softer', episode([tune(7, 20.017), theme, tune(8, 40)], { gain: 0.35 })],
    ['with a hiss', episode([tune(9, 3.3), theme, tune(10, 40)], { hiss: 300 })],
  ])('%s', (_, other) => {
    const found = shared(first, other)!;
    expect(Math.abs(found.startSeconds - 12.34)).toBeLessThan(0.5);
    expect(Math.abs(found.endSeconds - 42.34)).toBeLessThan(0.5);
    expect(found.confidence).toBeGreaterThan(0.6);
  });

  it('is surer when more episodes say the same', () => {
    const others = [11, 12, 13].map((seed) =>
      episode([tune(seed, seed), theme, tune(seed + 9, 40)], { hiss: 200 }),
    );
    expect(shared(first, ...others)!.confidence).toBeGreaterThan(shared(first, others[0]!)!.confidence);
  });

  it('listens to most of them when one has something else in common with it', () => {
    const scene = tune(20, 60);
    const own = episode([tune(21, 5), theme, scene]);
    const found = shared(
      own,
      episode([scene, tune(22, 9)]),
      episode([theme, tune(23, 60)]),
      episode([tune(24, 9), theme]),
    );
    expect(found!.startSeconds).toBeCloseTo(5, 0);
  });
});

describe('what is not shared is not found', () => {
  const own = episode([tune(30, 90)]);
  it.each([
    ['other sounds', episode([tune(31, 90)])],
    ['silence in both', episode([tune(32, 20), silence(40), tune(33, 20)])],
    ['a jingle of 4 s', episode([tune(30, 4), tune(34, 60)])],
    ['nothing', new Uint32Array()],
  ])('%s', (_, other) => {
    expect(shared(own, other)).toBeNull();
  });

  it('does not take silence for titles', () => {
    const quiet = () => [tune(35, 20), silence(40)];
    expect(shared(episode([...quiet(), tune(36, 20)]), episode([silence(40), tune(37, 40)]))).toBeNull();
  });

  it('does not take a steady tone for titles', () => {
    const tone = Float64Array.from(
      { length: 40 * printSampleRate },
      (_, index) => 6000 * Math.sin((2 * Math.PI * 440 * index) / printSampleRate),
    );
    expect(shared(episode([tune(38, 20), tone]), episode([tone, tune(39, 30)]))).toBeNull();
  });

  it('does not call an episode that is there twice one long title', () => {
    const twice = episode([tune(40, 300)]);
    expect(shared(twice, twice)).toBeNull();
  });
});

it('says where two sounds meet in both', () => {
  const run = finish(commonRun(episode([tune(50, 10), theme]), episode([tune(51, 20), theme])))!;
  expect(run.startA * hopSeconds).toBeCloseTo(10, 0);
  expect(run.startB * hopSeconds).toBeCloseTo(20, 0);
  expect(run.distance).toBeLessThan(7);
});
