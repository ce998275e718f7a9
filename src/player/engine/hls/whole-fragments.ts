import Hls, { type AudioStreamController, type HlsConfig } from 'hls.js';

/**
 * With `progressive`, hls.js shows segments while they arrive, but holds their last fragment back until another one
 * follows, because its own loader cuts anywhere. Ours hands over whole fragments: the controllers may be progressive,
 * while what looks into the fragments, which reads the shared configuration, has nothing to wait for.
 */
const progressive = (config: HlsConfig): HlsConfig =>
  Object.create(config, { progressive: { value: true } }) as HlsConfig;

const { streamController: StreamController, audioStreamController } = Hls.DefaultConfig;

export class PictureController extends StreamController {
  constructor(...given: ConstructorParameters<typeof StreamController>) {
    super(...given);
    this.config = progressive(this.config);
  }
}

export class SoundController extends (audioStreamController as typeof AudioStreamController) {
  constructor(...given: ConstructorParameters<typeof AudioStreamController>) {
    super(...given);
    this.config = progressive(this.config);
    const seek = this.onMediaSeeking;
    this.onMediaSeeking = () => {
      this.#leave();
      seek();
    };
  }

  /**
   * Sound that has arrived waits for the pictures of its time. After a seek they do not come, and hls.js would not ask
   * for the sound of the new place meanwhile: that cost a second.
   */
  #leave(): void {
    const { fragCurrent, media } = this;
    if (!fragCurrent || !media || isBufferedAt(media, media.currentTime)) return;
    if (media.currentTime >= fragCurrent.start && media.currentTime <= fragCurrent.end) return;
    fragCurrent.abortRequests();
    this.resetLoadingState();
  }
}

const isBufferedAt = ({ buffered }: HTMLMediaElement, seconds: number): boolean =>
  Array.from({ length: buffered.length }).some(
    (_, n) => buffered.start(n) <= seconds && seconds < buffered.end(n),
  );
