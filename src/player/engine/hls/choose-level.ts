/** One rendition of the pictures, as it is offered for the segment that is loaded next. */
export type Offer = {
  /** Bits per second. */
  bitrate: number;
  /** Costs no encoding there. */
  isReady: boolean;
  isOriginal: boolean;
  /** Its encoder was slower than the film, a moment ago. */
  isSlow: boolean;
};

export type Moment = {
  bitsPerSecond: number;
  bufferSeconds: number;
  /** Of the last loaded segment; -1 at the beginning. */
  current: number;
  /** The next segment follows the last one: whatever makes it is at work already. */
  isContinuing: boolean;
  /** More would not fit the player's size. */
  most: number;
  /** What an encoder delivers first. */
  fastest: number;
};

/** Enough for an encoder to begin while the film goes on. */
const climbSeconds = 4;
/** Below this, what is slow is given up. */
const holdSeconds = 2;
/** Of what was measured of a line, it is wise to use so much. */
const share = { up: 0.7, down: 0.9 };

/**
 * Index of the rendition to load next, of those offered (lowest rate first): the best that the line carries, but while
 * somebody waits or soon would, only what is there already. An encoder is begun when there is time for it, or when
 * nothing else can be shown.
 */
export function chooseLevel(offers: readonly Offer[], moment: Moment): number {
  const { bitsPerSecond, bufferSeconds, current, isContinuing, most, fastest } = moment;
  const fits = ({ bitrate }: Offer, index: number) =>
    bitrate <= bitsPerSecond * (index > current ? share.up : share.down);
  const found = offers.flatMap((offer, index) => (fits(offer, index) ? [{ ...offer, index }] : []));
  const original = found.find(({ isOriginal, isReady }) => isOriginal && isReady);
  // Nothing is better, and nothing costs less.
  if (original) return original.index;

  const fitting = found.filter(({ index }) => index <= most);
  const best = fitting.findLast(({ isReady, isSlow }) => isReady || !isSlow) ?? fitting[0];
  if (!best) return 0;
  if (best.isReady || bufferSeconds >= climbSeconds) return best.index;

  const ready = fitting.findLast(({ isReady }) => isReady)?.index;
  const isEnoughToHold = bufferSeconds >= holdSeconds || ready === undefined;
  const held = fitting.find(({ index, isSlow }) => index === current && !isSlow);
  if (held && isContinuing && isEnoughToHold) return Math.max(current, ready ?? 0);
  return ready ?? Math.min(best.index, fastest);
}
