/** What the wall says where the viewer is. */
export type Clock = {
  /** Of the evening: until four in the morning it is still yesterday. */
  day: string;
  minuteOfDay: number;
  /** Tomorrow nobody gets up early: Friday and Saturday evening. */
  isLateNight: boolean;
};

const dayEndsAtHour = 4;

/** `timeZone` as IANA names it; without one: where the server stands, which in a household is where the viewer is. */
export function clockAt(now: number, timeZone?: string): Clock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...(timeZone && { timeZone }),
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const evening = now - dayEndsAtHour * 3_600_000;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-CA', { ...(timeZone && { timeZone }), ...options }).format(evening);
  return {
    day: format({ year: 'numeric', month: '2-digit', day: '2-digit' }),
    minuteOfDay: part('hour') * 60 + part('minute'),
    isLateNight: ['Fri', 'Sat'].includes(format({ weekday: 'short' })),
  };
}

const eveningBegins = 17 * 60 + 30;
const dayEnds = dayEndsAtHour * 60;
const bedtime = 23 * 60;
const lateBedtime = 24 * 60 + 30;
/** Shorter than this no evening is short. */
const longestShort = 100;
const oneMore = 30;

/**
 * How long a film may be to be over before a sensible bedtime, in quarters of an hour; past it, one short one. Null by
 * day, when nobody asks.
 */
export function eveningMinutes({ minuteOfDay, isLateNight }: Clock): number | null {
  const isPastMidnight = minuteOfDay < dayEnds;
  if (!isPastMidnight && minuteOfDay < eveningBegins) return null;
  const minute = isPastMidnight ? minuteOfDay + 24 * 60 : minuteOfDay;
  const left = (isLateNight ? lateBedtime : bedtime) - minute;
  return left < 45 ? oneMore : Math.min(longestShort, Math.floor(left / 15) * 15);
}
