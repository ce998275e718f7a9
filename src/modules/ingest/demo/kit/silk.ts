import { noise, type Field, type NoiseOptions } from './field';
import { colours, coordinates, grey16, type Picture, type Rgb, type Size } from './picture';
import { drift, window, type Stage, type Stream } from './stage';

/** How many shades a phase has. Sixteen-bit maps carry them, so slow gradients do not band. */
export const LEVELS = 1024;

export type Tide = {
  noise: NoiseOptions | Promise<Field>;
  /** Pixels per second, right and down. */ drift: readonly [number, number];
};

const isField = (source: Tide['noise']): source is Promise<Field> => 'then' in source;

/** A window that wanders for ever over a seamless field, as 16-bit coordinates. */
export function tide(stage: Stage, size: Size, { noise: source, drift: speed }: Tide): Stream {
  const field = isField(source) ? source : noise(source);
  const picture = field.then((tile) =>
    coordinates(tile, { width: tile.width + size.width, height: tile.height + size.height }, LEVELS),
  );
  const period = isField(source) ? 1024 : (source.width ?? 1024);
  const down = isField(source) ? 1024 : (source.height ?? 1024);
  return stage.apply(
    window(size, drift(-speed[0], period), drift(-speed[1], down)),
    stage.still(picture, 'gray16le'),
  );
}

/** Tides that cross each other never repeat to the eye: their mean is a landscape that keeps changing. */
export function tides(stage: Stage, size: Size, all: readonly Tide[]): Stream {
  const streams = all.map((one) => tide(stage, size, one));
  return meet(stage, streams);
}

export function meet(stage: Stage, streams: readonly Stream[]): Stream {
  const weights = streams.map(() => '1').join(' ');
  return stage.apply(`mix=inputs=${String(streams.length)}:weights='${weights}'`, ...streams);
}

export type Shade = (phase: number, down: number) => Rgb;

/** A picture of every colour a scene can have: across the phase, down the frame. */
export function palette(rows: number, shade: Shade): Promise<Picture> {
  return colours({ width: LEVELS, height: rows }, (x, y) => shade(x / (LEVELS - 1), y / rows));
}

/**
 * Colours a phase by looking it up in a palette, with ffmpeg's `remap`: all shading is computed once,
 * and a frame costs one gather per plane whatever the shading is.
 */
export function dye(stage: Stage, phase: Stream, look: { size: Size; shade: Shade; rows?: Stream }): Stream {
  const { size, shade } = look;
  const down =
    look.rows ??
    stage.still(
      grey16(size, (_, y) => y),
      'gray16le',
    );
  return stage.apply('remap', stage.still(palette(size.height, shade)), phase, down);
}

export function screen(stage: Stage, below: Stream, above: Stream): Stream {
  return stage.apply('blend=all_mode=screen:shortest=1', below, above);
}

export function multiply(stage: Stage, below: Stream, above: Stream): Stream {
  return stage.apply('blend=all_mode=multiply:shortest=1', below, above);
}
