import {
  LoadStats,
  PlaylistLevelType,
  type Fragment,
  type HlsConfig,
  type Loader,
  type LoaderCallbacks,
  type LoaderConfiguration,
  type LoaderContext,
  type LoaderStats,
} from 'hls.js';
import type { Addresses } from './addresses';
import { FragmentCutter } from './fragment-cutter';
import { Delays, takeDelay, withoutDelay } from './shown-times';
import { waitFor } from './wait-for';

/** How long an encoder that has no room is asked again before hls.js hears of it and may choose another rendition. */
const longestWaitMs = 15_000;
const tooLate = new Error('No answer in time');

/**
 * hls.js's own loader holds back what is smaller than 128 kB: up to a whole segment of a low rung. This one gives
 * fragments on as they arrive, asks again when the server says when to, and follows renewed addresses.
 */
class StreamLoader<C extends LoaderContext> implements Loader<C> {
  context: C | null = null;
  stats = new LoadStats();
  #callbacks: LoaderCallbacks<C> | null = null;
  #response: Response | null = null;
  readonly #ending = new AbortController();

  constructor(
    private readonly addresses: Addresses,
    private readonly making: WeakSet<LoaderStats>,
    private readonly delays: Delays,
  ) {}

  load(context: C, config: LoaderConfiguration, callbacks: LoaderCallbacks<C>): void {
    this.context = context;
    this.#callbacks = callbacks;
    this.stats.loading.start = performance.now();
    if (isInit(context)) this.delays.expect(context.url);
    this.#run(context, config).catch((error: unknown) => {
      if (this.#ending.signal.aborted) return;
      const text = error instanceof Error ? error.message : String(error);
      this.#callbacks?.onError(
        { code: this.#response?.status ?? 0, text },
        context,
        this.#response,
        this.stats,
      );
    });
  }

  abort(): void {
    const { context } = this;
    this.#stop();
    if (context) this.#callbacks?.onAbort?.(this.stats, context, this.#response);
  }

  destroy(): void {
    this.#stop();
    this.#callbacks = null;
    this.context = null;
  }

  getCacheAge(): number | null {
    return null;
  }

  getResponseHeader(name: string): string | null {
    return this.#response?.headers.get(name) ?? null;
  }

  #stop(): void {
    if (!this.stats.loading.end) this.stats.aborted = true;
    this.#ending.abort();
  }

  async #run(context: C, config: LoaderConfiguration): Promise<void> {
    const response = await this.#ask(context, config.loadPolicy.maxTimeToFirstByteMs);
    if (!response) return;
    const { stats } = this;
    stats.loading.first = performance.now();
    const length = response.headers.get('content-length');
    // Nobody knows yet how long it will be.
    if (length === null) this.making.add(stats);
    stats.total = Number(length ?? 0);
    const data = await this.#read(response, context, config);
    if (this.#ending.signal.aborted) return;
    stats.loading.end = performance.now();
    // Under the address that was asked for, so that what it names is found there, whatever holds now.
    this.#callbacks?.onSuccess({ url: context.url, data, code: response.status }, stats, context, response);
  }

  /** Null when hls.js was told that it took too long. */
  async #ask(context: C, patienceMs: number): Promise<Response | null> {
    const { signal } = this.#ending;
    const giveUpAt = performance.now() + longestWaitMs;
    for (let isRenewed = false; ;) {
      const asking = new AbortController();
      // For as long as the answer is read, too.
      signal.addEventListener('abort', () => asking.abort(), { once: true });
      const timer = setTimeout(() => asking.abort(tooLate), patienceMs);
      try {
        this.#response = null;
        const url = this.addresses.current(context.url);
        const response = await fetch(url, { credentials: 'same-origin', signal: asking.signal });
        this.#response = response;
        if (response.ok) return response;
        await response.body?.cancel();
        if (response.status === 403 && !isRenewed && (await this.addresses.refresh())) isRenewed = true;
        else if (response.status === 503 && performance.now() < giveUpAt) await waitFor(response, signal);
        else throw new Error(`The server answered ${response.status}`);
      } catch (error) {
        if (error !== tooLate) throw error;
        this.#callbacks?.onTimeout(this.stats, context, null);
        return null;
      } finally {
        clearTimeout(timer);
      }
    }
  }

  async #read(response: Response, context: C, config: LoaderConfiguration) {
    const onProgress = this.#callbacks?.onProgress;
    if (context.responseType !== 'arraybuffer') return response.text();
    const delay = isInit(context) ? null : await this.delays.of(context.url);
    const give = (bytes: ArrayBuffer | null) => {
      if (!bytes || this.#ending.signal.aborted) return;
      if (delay !== null) withoutDelay(bytes, delay);
      onProgress?.(this.stats, context, bytes, response);
    };
    const isInPieces = onProgress && Number.isFinite(config.highWaterMark);
    if (!isInPieces || !response.body || isSound(context)) {
      const whole = await response.arrayBuffer();
      this.stats.loaded = this.stats.total = whole.byteLength;
      if (delay === null) this.delays.settle(context.url, takeDelay(whole));
      if (!isInPieces) return whole;
      give(whole);
      return new ArrayBuffer(0);
    }
    const cutter = new FragmentCutter();
    for (let reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      this.stats.loaded += value.length;
      give(cutter.push(value));
    }
    give(cutter.rest());
    this.stats.total = this.stats.loaded;
    return new ArrayBuffer(0);
  }
}

const fragmentOf = (context: LoaderContext) => ('frag' in context ? (context.frag as Fragment) : null);

const isInit = (context: LoaderContext) => fragmentOf(context)?.sn === 'initSegment';

/**
 * Small, and sent as a whole: in pieces each would wait for pictures of its place, also those that a seek has left
 * behind, and new sound behind them.
 */
const isSound = (context: LoaderContext) => fragmentOf(context)?.type === PlaylistLevelType.AUDIO;

/** hls.js makes a new loader for each request, and knows only its own configuration. */
export function streamLoaderFor(addresses: Addresses, making: WeakSet<LoaderStats>) {
  const delays = new Delays();
  return class<C extends LoaderContext> extends StreamLoader<C> {
    constructor(_config: HlsConfig) {
      super(addresses, making, delays);
    }
  };
}
