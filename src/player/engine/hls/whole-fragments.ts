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
  }
}
