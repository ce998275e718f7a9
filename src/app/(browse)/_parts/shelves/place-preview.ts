type Box = { left: number; top: number; width: number; height: number };
type Viewport = { width: number; height: number; scrollY: number };

export type PreviewPlace = {
  left: number;
  top: number;
  width: number;
  originX: number;
  originY: number;
  fromScale: number;
};

const headerHeight = 76;
const margin = 16;
const minWidth = 312;
const maxWidth = 400;
const growth = 1.32;
/** Below its picture: buttons, facts, genres. */
const footHeight = 172;

/** Where a preview stands on the page, in document pixels: over its card, and never off the screen. */
export function placePreview(card: Box, viewport: Viewport): PreviewPlace {
  const width = Math.min(maxWidth, Math.max(minWidth, card.width * growth), viewport.width - 2 * margin);
  const pictureHeight = (width * 9) / 16;
  const height = pictureHeight + footHeight;
  const centreX = card.left + card.width / 2;
  const centreY = card.top + card.height / 2;
  const left = clamp(centreX - width / 2, margin, viewport.width - margin - width);
  const lowest = Math.max(headerHeight, viewport.height - margin - height);
  const top = clamp(
    centreY - pictureHeight * 0.58 - (card.height > card.width ? footHeight / 2 : 0),
    headerHeight,
    lowest,
  );
  return {
    left,
    top: top + viewport.scrollY,
    width,
    originX: centreX - left,
    originY: centreY - top,
    fromScale: Math.min(1, card.width / width),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
