import { belowHull, convexHull, curveOf, type Point, type Trial } from './curve';

/** A rung of the fixed ladder and what was seen of its size. */
export type MeasuredRung = {
  id: string;
  trials: readonly Trial[];
  /** What the fixed ladder aims at. */
  plannedQuality: number;
  /** However hard the content is, it may not cost more. */
  ceilingKbps: number;
};

export type ChosenRung = {
  /** Of the rung whose size it has. */
  id: string;
  /** A second, coarser one of a size: better than a finer one of fewer pixels, where it is there. */
  isLow: boolean;
  quality: number;
  averageKbps: number;
  peakKbps: number;
};

/** Pictures above this look like the source at any distance: SSIM 0.99. */
const enoughDecibels = 20;
/** Noise swallows bits without end: twice as many must show this much, in decibels. Ordinary pictures gain 2 or 3. */
const leastPerDoubling = 0.6;
/** Nor is the best rung ever this much coarser than planned: SSIM is blind to some of what people see. */
const coarsest = { best: 5, lowest: 7 };
/** What a slow line of a phone carries, together with the sound. */
const slowLineKbps = 150;
/** Points this near to the hull are on it, as far as a few seconds of samples can tell. */
const tolerances = [0.3, 1.5, Infinity];
const leastRatio = 1.4;
/** With a greater distance between rungs a line that just fails the upper one shows far less than it could. */
const greatestRatio = 4;
/** What a rung must add, in decibels times the logarithm of a ratio of rates: each costs an encode, and room. */
const worthOfRung = 0.1;
/** The average may come so near to the greatest rate before the cap spoils pictures. */
const roomBelowCeiling = 0.8;

/** `size` is the number of its rung. */
type Candidate = Point & { id: string; size: number };
type Step = { candidate: Candidate; score: number; before: Step | null };

/**
 * Which sizes are worth their bits, and at which qualities: lowest first, no more than there were, a size at most twice.
 * The lowest always stays, for slow lines. `rungs` are in rising size.
 */
export function chooseRungs(rungs: readonly MeasuredRung[]): ChosenRung[] {
  const sizes = rungs.map(candidatesOf);
  const hull = convexHull(sizes.flat());
  const lowest = lowestOf(rungs[0], sizes[0] ?? []);
  const best = bestOf(rungs, sizes, hull);
  if (!lowest || !best || best.index === 0) return lowest ? [chosen(lowest, false)] : [];
  const middle = sizes.slice(1, best.index + 1).flat();
  const chains = tolerances.map((tolerance) => {
    const near = middle.filter((one) => belowHull(hull, one) <= tolerance);
    return bestChain([lowest, ...near, best.candidate], rungs.length);
  });
  const even = chains.find((chain) => widestRatio(chain) <= greatestRatio) ?? chains[chains.length - 1] ?? [];
  return even.map((one, index) => chosen(one, even[index + 1]?.id === one.id));
}

function candidatesOf({ id, trials, ceilingKbps }: MeasuredRung, size: number): Candidate[] {
  const curve = curveOf(trials).map((point) => ({ ...point, id, size }));
  const affordable = curve.filter((point) => Math.exp(point.logKbps) <= ceilingKbps * roomBelowCeiling);
  // The cap takes what the coarsest trial has too much.
  return affordable.length > 0 ? affordable : curve.slice(-1);
}

/** As few bits as a slow line needs, and no fewer. */
function lowestOf(rung: MeasuredRung | undefined, points: readonly Candidate[]): Candidate | undefined {
  if (!rung) return undefined;
  const from = rung.plannedQuality;
  const allowed = points.filter(({ quality }) => quality >= from && quality <= from + coarsest.lowest);
  const light = allowed.find(({ logKbps }) => Math.exp(logKbps) <= slowLineKbps);
  return light ?? allowed[allowed.length - 1] ?? points[0];
}

/** The largest size that is on the hull, no finer than anybody sees. */
function bestOf(
  rungs: readonly MeasuredRung[],
  sizes: readonly Candidate[][],
  hull: readonly Candidate[],
): { candidate: Candidate; index: number } | null {
  const tops = rungs.flatMap((rung, index) => {
    const candidate = topOf(rung, sizes[index] ?? []);
    return candidate ? [{ candidate, index }] : [];
  });
  const onHull = tops.filter(({ candidate }) => belowHull(hull, candidate) <= (tolerances[0] ?? 0));
  return onHull[onHull.length - 1] ?? tops[tops.length - 1] ?? null;
}

/** No finer than planned, and no finer than shows. */
function topOf({ plannedQuality }: MeasuredRung, points: readonly Candidate[]): Candidate | undefined {
  const allowed = points.filter(({ quality }) => quality >= plannedQuality);
  const coarser = allowed.slice(1).filter(({ quality }) => quality <= plannedQuality + coarsest.best);
  let top = allowed[0] ?? points[points.length - 1];
  for (const one of coarser) {
    if (!top || isWorthIt(top, one)) break;
    top = one;
  }
  return top;
}

/** Whether somebody sees what the finer one costs more. */
function isWorthIt(finer: Candidate, coarser: Candidate): boolean {
  const doublings = (finer.logKbps - coarser.logKbps) / Math.LN2;
  return (
    coarser.decibels < enoughDecibels && finer.decibels - coarser.decibels >= leastPerDoubling * doublings
  );
}

/**
 * From the first candidate to the last, by those between that show most over all speeds of lines: each line gets the
 * best rung that it carries, so a rung counts its decibels times the logarithm of the distance to the next.
 */
function bestChain(candidates: readonly Candidate[], most: number): Candidate[] {
  const [lowest, best] = [candidates[0], candidates[candidates.length - 1]];
  if (!lowest || !best) return [];
  const middle = candidates.slice(1, -1);
  let layer: Step[] = [{ candidate: lowest, score: 0, before: null }];
  let found: Step | null = null;
  for (let count = 2; count <= most; count += 1) {
    const last = follow(layer, best);
    if (last && (!found || last.score > found.score)) found = last;
    layer = middle.flatMap((candidate) => follow(layer, candidate) ?? []);
  }
  // Pictures that cost next to nothing at any size.
  if (!found) return [lowest, best];
  const chain: Candidate[] = [];
  for (let at: Step | null = found; at; at = at.before) chain.unshift(at.candidate);
  return chain;
}

function follow(steps: readonly Step[], candidate: Candidate): Step | null {
  let found: Step | null = null;
  for (const before of steps) {
    const from = before.candidate;
    const distance = candidate.logKbps - from.logKbps;
    if (distance < Math.log(leastRatio) || candidate.decibels <= from.decibels) continue;
    if (from.size > candidate.size || isThird(before, candidate)) continue;
    const score = before.score + distance * from.decibels - worthOfRung;
    if (!found || score > found.score) found = { candidate, score, before };
  }
  return found;
}

const isThird = ({ candidate, before }: Step, { id }: Candidate): boolean =>
  candidate.id === id && before?.candidate.id === id;

function widestRatio(chain: readonly Candidate[]): number {
  return chain.slice(1).reduce((widest, { logKbps }, index) => {
    return Math.max(widest, Math.exp(logKbps - (chain[index]?.logKbps ?? logKbps)));
  }, 1);
}

function chosen({ id, quality, logKbps, logPeak }: Candidate, isLow: boolean): ChosenRung {
  return {
    id,
    isLow,
    quality: Math.round(quality * 2) / 2,
    averageKbps: Math.round(Math.exp(logKbps)),
    peakKbps: Math.round(Math.exp(logPeak)),
  };
}
