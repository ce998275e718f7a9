import { drift, window, type Stage, type Stream } from './stage';
import { coordinates, grey16, type Size } from './picture';
import type { Field } from './field';
import { LEVELS } from './silk';

export type Plane = {
  size: Size;
  /** Height of the horizon in the frame, 0 at the top. The plane fills what is below it. */
  horizon: number;
  /** Texture pixels across the frame at its lower edge: more makes smaller waves. */
  breadth: number;
  /** Stretches the far end, so that waves seen at a grazing angle flatten. */
  depth: number;
};

export const rowsBelow = ({ size, horizon }: Plane) => size.height - Math.round(size.height * horizon);

/** Where each pixel of a plane in perspective reads its texture, wrapped into the tile. */
export function groundMaps(stage: Stage, plane: Plane, tileSize: number): readonly [Stream, Stream] {
  const { size, breadth, depth } = plane;
  const height = rowsBelow(plane);
  const area = { width: size.width, height };
  const near = 0.045;
  const distanceAt = (y: number) => (1 + near) / ((y + 0.5) / height + near);
  const wrap = (value: number) => ((Math.floor(value) % tileSize) + tileSize) % tileSize;
  const across = grey16(area, (x, y) =>
    wrap(tileSize / 2 + ((x - size.width / 2) / size.width) * breadth * distanceAt(y)),
  );
  const along = grey16(area, (_, y) => wrap(tileSize * 8 - distanceAt(y) * depth));
  return [stage.still(across, 'gray16le'), stage.still(along, 'gray16le')];
}

/** Lays a seamless tile on the ground and moves it towards the viewer (and sideways). `still` shows it twice each way. */
export function lay(
  stage: Stage,
  plane: Plane,
  tile: { still: Stream; side?: number; drift: readonly [number, number] },
): Stream {
  const side = tile.side ?? 1024;
  const view = window(
    { width: side, height: side },
    drift(-tile.drift[0], side),
    drift(-tile.drift[1], side),
  );
  return stage.apply('remap', stage.apply(view, tile.still), ...groundMaps(stage, plane, side));
}

export function groundTide(
  stage: Stage,
  plane: Plane,
  wave: { field: Promise<Field>; drift: readonly [number, number] },
): Stream {
  const tile = wave.field.then((field) => coordinates(field, { width: 2048, height: 2048 }, LEVELS));
  return lay(stage, plane, { still: stage.still(tile, 'gray16le'), drift: wave.drift });
}

/** A sky above a plane. Stacked, not laid over: nothing has to be blended, nor drawn where it is hidden. */
export function under(stage: Stage, sky: Stream, { plane, floor }: { plane: Plane; floor: Stream }): Stream {
  const { size } = plane;
  const above = stage.apply(window({ width: size.width, height: size.height - rowsBelow(plane) }, 0, 0), sky);
  return stage.apply('vstack', above, floor);
}
