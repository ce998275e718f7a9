import { describe, expect, it } from 'vitest';
import { clockAt, eveningMinutes } from './clock';

describe('the clock of a viewer', () => {
  it.each([
    [
      '2026-11-24T20:15:00Z',
      'Europe/Berlin',
      { day: '2026-11-24', minuteOfDay: 21 * 60 + 15, isLateNight: false },
    ],
    [
      '2026-11-24T20:15:00Z',
      'America/New_York',
      { day: '2026-11-24', minuteOfDay: 15 * 60 + 15, isLateNight: false },
    ],
    // Friday evening lasts until Saturday, four in the morning.
    ['2026-11-28T02:30:00Z', 'UTC', { day: '2026-11-27', minuteOfDay: 150, isLateNight: true }],
    ['2026-11-28T04:00:00Z', 'UTC', { day: '2026-11-28', minuteOfDay: 240, isLateNight: true }],
    ['2026-11-29T21:00:00Z', 'UTC', { day: '2026-11-29', minuteOfDay: 1260, isLateNight: false }],
  ])('at %s in %s', (at, zone, clock) => {
    expect(clockAt(Date.parse(at), zone)).toEqual(clock);
  });
});

describe('what is left of an evening', () => {
  it.each([
    ['09:00', false, null],
    ['17:29', false, null],
    ['17:30', false, 100],
    ['21:20', false, 90],
    ['21:55', false, 60],
    ['22:15', false, 45],
    ['22:16', false, 30],
    ['23:40', false, 30],
    ['03:59', false, 30],
    ['04:00', false, null],
    ['22:30', true, 100],
    ['23:30', true, 60],
    ['00:10', true, 30],
  ])('at %s (late night: %s) is %s minutes', (time, isLateNight, minutes) => {
    const [hours = 0, rest = 0] = time.split(':').map(Number);
    expect(eveningMinutes({ day: '', minuteOfDay: hours * 60 + rest, isLateNight })).toBe(minutes);
  });
});
