import { grey16, type Size } from './picture';
import type { Stage, Stream } from './stage';

/** Where each pixel of a frame looks in the picture behind it, as the two maps of ffmpeg's `remap`. */
export function lens(
  stage: Stage,
  size: Size,
  from: (x: number, y: number) => readonly [number, number],
): readonly [Stream, Stream] {
  const across = grey16(size, (x, y) => from(x, y)[0]);
  const down = grey16(size, (x, y) => from(x, y)[1]);
  return [stage.still(across, 'gray16le'), stage.still(down, 'gray16le')];
}

export type Globe = { x: number; y: number; radius: number; /** Radians towards the viewer. */ tilt: number };

/** A globe seen from afar; `face` is the half of an equirectangular map that looks at us. */
export function globe(ball: Globe, face: Size) {
  const { x: cx, y: cy, radius, tilt } = ball;
  return (x: number, y: number): readonly [number, number] => {
    const nx = (x - cx) / radius;
    const up = (cy - y) / radius;
    const square = nx * nx + up * up;
    if (square >= 1) return [65535, 65535];
    const out = Math.sqrt(1 - square);
    const north = up * Math.cos(tilt) - out * Math.sin(tilt);
    const near = up * Math.sin(tilt) + out * Math.cos(tilt);
    const longitude = Math.atan2(nx, near);
    return [
      (longitude / Math.PI + 0.5) * 0.998 * (face.width - 1),
      (0.5 - Math.asin(north) / Math.PI) * (face.height - 1),
    ];
  };
}

/** Logarithmic polar coordinates: moving the picture behind it down is travelling into it, at one speed for ever. */
export function tunnel(size: Size, behind: Size) {
  const inner = 5;
  const outer = Math.hypot(size.width, size.height) / 2;
  return (x: number, y: number): readonly [number, number] => {
    const dx = x - size.width / 2 + 0.5;
    const dy = y - size.height / 2 + 0.5;
    const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1;
    const away = Math.log(Math.max(inner, Math.hypot(dx, dy)) / inner) / Math.log(outer / inner);
    return [turn * (behind.width - 1), away * (behind.height - 1)];
  };
}

/** Mirrors around the middle; `petals` wedges, each next to its reflection. */
export function kaleidoscope(size: Size, behind: Size, petals: number) {
  const wedge = Math.PI / petals;
  const reach = (Math.min(behind.width, behind.height) - 4) / Math.hypot(size.width / 2, size.height / 2);
  return (x: number, y: number): readonly [number, number] => {
    const dx = x - size.width / 2 + 0.5;
    const dy = y - size.height / 2 + 0.5;
    const angle = Math.atan2(dy, dx) + Math.PI;
    const folded = Math.abs((angle % (2 * wedge)) - wedge);
    const radius = Math.hypot(dx, dy) * reach * 0.98;
    return [2 + radius * Math.cos(folded), 2 + radius * Math.sin(folded)];
  };
}
