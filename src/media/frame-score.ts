/** Measured on a small copy of a frame; brightness, contrast and colourfulness on a scale to 255. */
export type FrameFacts = { brightness: number; contrast: number; sharpness: number; colourfulness: number };

const share = (value: number, full: number) => Math.min(1, Math.max(0, value / full));

/** 0 (black, white or flat) to 1. Brightness multiplies, because no sharpness saves a frame that nobody can see. */
export function frameScore({ brightness, contrast, sharpness, colourfulness }: FrameFacts): number {
  const visible = Math.min(share(brightness - 8, 60), share(250 - brightness, 60));
  return visible * (0.4 * share(contrast, 64) + 0.4 * share(sharpness, 4) + 0.2 * share(colourfulness, 60));
}

/** Where to look for frames, in seconds: past the opening titles, before the credits. Fewer in a clip, which is alike throughout. */
export function candidateTimes(durationSeconds: number): number[] {
  const parts = durationSeconds < 15 ? [0.2, 0.5, 0.8] : [0.1, 0.22, 0.35, 0.5, 0.65, 0.8];
  return parts.map((part) => Math.round(durationSeconds * part * 100) / 100);
}
