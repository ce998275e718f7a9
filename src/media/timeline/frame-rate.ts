import type { Rational } from './timeline';

export const rateOf = ({ numerator, denominator }: Rational): number => numerator / denominator;

const ntsc = (thousands: number): Rational => ({ numerator: thousands * 1000, denominator: 1001 });
const whole = (rate: number): Rational => ({ numerator: rate, denominator: 1 });
/** Rates that cameras and studios use. */
const STANDARD = [
  ...[ntsc(24), whole(24), whole(25), ntsc(30), whole(30), whole(48), whole(50), ntsc(60), whole(60)],
  ...[whole(10), whole(12), whole(15), whole(20), whole(100), ntsc(120), whole(120)],
];

export type Pace = { frameRate: Rational; isVariable: boolean };
const FASTEST = 60.5;

type SaidRates = { averageRate: Rational | null; baseRate: Rational | null };

/** At beginnings and cuts, of any source. */
const STRAYS = 3;
/** Fewer pictures say nothing about regularity. */
const ENOUGH = 6;

/**
 * The rate of a source from what its container says and from the times of some of its pictures (in any order, from
 * anywhere in it), because containers say `90000/1` or an average of both halves of a film.
 */
export function paceOf(said: SaidRates, timesSeconds: readonly number[]): Pace {
  const measured = measure(timesSeconds);
  const average = sane(said.averageRate) ?? sane(said.baseRate);
  if (!measured) return { frameRate: average ? neat(average) : whole(25), isVariable: false };
  const drifts = average !== null && Math.abs(rateOf(average) / measured.rate - 1) > 0.03;
  if (measured.isRegular && !drifts) return { frameRate: named(measured.rate, said), isVariable: false };
  return { frameRate: enoughFor(said, measured.rate), isVariable: true };
}

/** Containers that know none say that of their clock. */
const sane = (rate: Rational | null) => (rate !== null && rateOf(rate) <= 1000 ? rate : null);

/** A constant rate that shows every picture of a source without one. */
function enoughFor({ averageRate, baseRate }: SaidRates, typical: number): Rational {
  const average = averageRate ? rateOf(averageRate) : typical;
  const base = baseRate && rateOf(baseRate) <= FASTEST ? baseRate : null;
  const film = nearest(average, 0.003);
  // Film for American television repeats fields, not pictures.
  if (film && base && rateOf(film) < 24.5 && Math.abs(rateOf(base) / rateOf(film) - 1.25) < 0.01) return film;
  if (base && rateOf(base) >= average * 0.96) return nearest(rateOf(base), 0.003) ?? neat(base);
  // Phones drift about the rate they aim at.
  return nearest(average, 0.04) ?? (Math.max(average, Math.min(typical, 60)) <= 30.5 ? whole(30) : whole(60));
}

function named(rate: number, { averageRate, baseRate }: SaidRates): Rational {
  const near = (one: Rational | null, tolerance: number) =>
    one !== null && Math.abs(rateOf(one) / rate - 1) < tolerance ? one : null;
  const said = near(averageRate, 0.004) ?? near(baseRate, 0.004);
  // Simple fractions are meant; others come from rounded time stamps.
  if (said && (said.denominator === 1 || said.denominator === 1001)) return said;
  return nearest(rate, 0.003) ?? neat(said ?? { numerator: Math.round(rate * 1000), denominator: 1000 });
}

function nearest(rate: number, tolerance: number): Rational | null {
  const off = (one: Rational) => Math.abs(rateOf(one) / rate - 1);
  const [best] = [...STANDARD].sort((a, b) => off(a) - off(b));
  return best && off(best) < tolerance ? best : null;
}

/** No worse than a thousandth of a picture per second, in numbers that a timescale can hold. */
function neat(rate: Rational): Rational {
  if (rate.denominator <= 1001 && rate.numerator <= 240_000) return rate;
  return (
    nearest(rateOf(rate), 0.0005) ?? {
      numerator: Math.max(1, Math.round(rateOf(rate) * 1000)),
      denominator: 1000,
    }
  );
}

function measure(times: readonly number[]): { rate: number; isRegular: boolean } | null {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? 0));
  if (steps.length < ENOUGH) return null;
  const median = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  // Matroska rounds to milliseconds.
  const regular = steps.filter((step) => Math.abs(step - median) <= Math.max(0.0015, median * 0.15));
  const mean = regular.reduce((sum, step) => sum + step, 0) / regular.length;
  return mean > 0
    ? { rate: 1 / mean, isRegular: steps.length - regular.length <= Math.max(STRAYS, steps.length * 0.04) }
    : null;
}

/** What is encoded: no faster than screens show, no slower than players bear. */
export function encodedRate(rate: Rational): Rational {
  if (rateOf(rate) < 1) return whole(1);
  return rateOf(rate) > FASTEST ? encodedRate(halved(rate)) : rate;
}

export const halved = ({ numerator, denominator }: Rational): Rational =>
  numerator % 2 === 0
    ? { numerator: numerator / 2, denominator }
    : { numerator, denominator: denominator * 2 };
