import { expect, it } from 'vitest';
import { actionFor } from './shortcuts';

const press = (key: string, modifier = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifier,
});

it.each([
  [' ', { type: 'toggle' }],
  ['k', { type: 'toggle' }],
  ['K', { type: 'toggle' }],
  ['j', { type: 'seekBy', seconds: -10 }],
  ['ArrowRight', { type: 'seekBy', seconds: 10 }],
  ['ArrowUp', { type: 'volumeBy', change: 0.1 }],
  ['0', { type: 'seekToShare', share: 0 }],
  ['7', { type: 'seekToShare', share: 0.7 }],
  ['?', { type: 'help' }],
  ['Escape', { type: 'dismiss' }],
  ['s', { type: 'skip' }],
  ['q', null],
  ['Tab', null],
  ['F5', null],
  ['Enter', null],
])('does what viewers are used to for %j', (key, action) => {
  expect(actionFor(press(key))).toEqual(action);
});

it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
  'leaves the browser its own: %j',
  (modifier) => {
    expect(actionFor(press('f', modifier))).toBeNull();
  },
);
