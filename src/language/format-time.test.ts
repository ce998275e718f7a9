import { expect, it } from 'vitest';
import { clockTime, spokenTime } from './format-time';

it.each([
  [0, '0:00', '0 seconds'],
  [5.9, '0:05', '5 seconds'],
  [61, '1:01', '1 minute 1 second'],
  [600, '10:00', '10 minutes'],
  [3600, '1:00:00', '1 hour'],
  [7_384, '2:03:04', '2 hours 3 minutes 4 seconds'],
  [-3, '0:00', '0 seconds'],
])('shows and says %s seconds', (seconds, shown, said) => {
  expect(clockTime(seconds)).toBe(shown);
  expect(spokenTime('en', seconds)).toBe(said);
});
