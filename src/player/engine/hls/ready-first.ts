import {
  AbrController,
  PlaylistLevelType,
  type default as Hls,
  type Events,
  type FragBufferedData,
  type FragLoadedData,
  type FragLoadingData,
  type Fragment,
  type LoaderStats,
} from 'hls.js';
import { chooseLevel } from './choose-level';
import { originalId, renditionOf } from './describe-levels';

export type Offering = {
  isReady: (renditionId: string, seconds: number) => boolean;
  /** What was loaded while it was made: how fast it came says nothing about the line. */
  making: WeakSet<LoaderStats>;
  /** Rendition that an encoder delivers first. */
  fastest: string | null;
};

/** An encoder that was slower than the film is not asked again for so long. */
const slowForMs = 60_000;

/**
 * Chooses among renditions by what they cost now, not by the line alone: hls.js does not know that some have to be
 * encoded first, and would take an encoder that begins for a line that is slow, give it up and begin another.
 */
class ReadyFirst extends AbrController {
  #last: { level: number; endSeconds: number } | null = null;
  readonly #slowUntil = new Map<string, number>();

  constructor(
    hls: Hls,
    private readonly offering: Offering,
  ) {
    super(hls);
  }

  override get nextAutoLevel(): number {
    const { levels, maxAutoLevel, mainForwardBufferInfo } = this.hls;
    const bufferSeconds = mainForwardBufferInfo?.len ?? 0;
    const seconds = this.#nextSeconds();
    const now = performance.now();
    const { isReady, fastest } = this.offering;
    const ids = levels.map(({ uri }) => renditionOf(uri));
    const offers = ids.map((id, index) => ({
      bitrate: levels[index]?.bitrate ?? Infinity,
      isReady: isReady(id, seconds),
      isOriginal: id === originalId,
      isSlow: (this.#slowUntil.get(id) ?? 0) > now,
    }));
    return chooseLevel(offers, {
      bitsPerSecond: this.bwEstimator.getEstimate(),
      bufferSeconds,
      current: this.#last?.level ?? -1,
      isContinuing: Math.abs((this.#last?.endSeconds ?? Infinity) - seconds) < 1,
      most: maxAutoLevel,
      fastest: fastest === null ? 0 : Math.max(0, ids.indexOf(fastest)),
    });
  }

  override set nextAutoLevel(level: number) {
    super.nextAutoLevel = level;
  }

  /** Only what is ready can be told by its pace to be too much for the line. */
  protected override onFragLoading(event: Events.FRAG_LOADING, data: FragLoadingData): void {
    const id = this.#renditionOf(data.frag);
    if (id === null || this.offering.isReady(id, data.frag.start)) super.onFragLoading(event, data);
    else this.clearTimer();
  }

  protected override onFragLoaded(event: Events.FRAG_LOADED, data: FragLoadedData): void {
    super.onFragLoaded(event, data);
    const { frag } = data;
    if (this.#renditionOf(frag) !== null) this.#last = { level: frag.level, endSeconds: frag.end };
  }

  protected override onFragBuffered(event: Events.FRAG_BUFFERED, data: FragBufferedData): void {
    const { frag } = data;
    const { loading, loaded } = frag.stats;
    const seconds = (loading.end - loading.first) / 1000;
    const isMade = this.offering.making.has(frag.stats);
    // Of what was made meanwhile nothing is known but that the line is at least as fast as this.
    const isTelling = !isMade || (loaded * 8) / seconds > this.bwEstimator.getEstimate();
    if (isTelling) super.onFragBuffered(event, data);
    if (!isMade) return;
    const id = this.#renditionOf(frag);
    if (id !== null && seconds > frag.duration) this.#slowUntil.set(id, performance.now() + slowForMs);
  }

  #nextSeconds(): number {
    const { media, mainForwardBufferInfo, config } = this.hls;
    if (this.#last === null) return Math.max(0, config.startPosition);
    return mainForwardBufferInfo?.end ?? media?.currentTime ?? 0;
  }

  /** Of a segment of pictures; null for anything else. */
  #renditionOf({ type, sn, level }: Fragment): string | null {
    const uri = this.hls.levels[level]?.uri;
    return type === PlaylistLevelType.MAIN && sn !== 'initSegment' && uri !== undefined
      ? renditionOf(uri)
      : null;
  }
}

/** hls.js makes the controller, and knows only itself. */
export function readyFirst(offering: Offering) {
  return class extends ReadyFirst {
    constructor(hls: Hls) {
      super(hls, offering);
    }
  };
}
