import { expect, it } from 'vitest';
import { keyFramesOf } from './closed-packets';

const packet = (pts_time: number | undefined, flags = '__') => ({
  stream_index: 0,
  pts_time,
  dts_time: undefined,
  duration_time: undefined,
  flags,
});

it('tells key frames to begin at from those that need what came before', () => {
  const packets = [
    ...[packet(0, 'K_'), packet(0.12), packet(0.04), packet(0.08)],
    ...[packet(0.24, 'K_'), packet(0.16), packet(0.2)],
    ...[packet(0.28, 'K_'), packet(undefined), packet(0.32)],
    ...[packet(0.1, 'KD'), packet(0.36, 'K__')],
  ];
  expect(keyFramesOf(packets)).toEqual({ timesSeconds: [0, 0.28, 0.36], openCount: 1, endSeconds: null });
  expect(keyFramesOf([])).toEqual({ timesSeconds: [], openCount: 0, endSeconds: null });
});
