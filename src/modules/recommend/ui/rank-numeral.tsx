/**
 * Drawn, not set: as tall as its poster, tucked behind it, an outline that the eye reads after the picture.
 * A picture in units of its own keeps its size to the card's, whatever that is.
 */
export function RankNumeral({ rank }: { rank: number }) {
  const isWide = rank >= 10;
  return (
    <svg
      viewBox="0 0 100 200"
      aria-hidden="true"
      className="-me-[8%] h-auto w-[48%] shrink-0 self-end overflow-visible"
    >
      <text
        x={isWide ? 58 : 64}
        y="192"
        textAnchor="middle"
        textLength={isWide ? 136 : undefined}
        lengthAdjust="spacingAndGlyphs"
        className="fill-surface stroke-fg/45 font-display"
        style={{ fontSize: 236, fontWeight: 500, letterSpacing: '-0.06em', strokeWidth: 2 }}
      >
        {rank}
      </text>
    </svg>
  );
}
