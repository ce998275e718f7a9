import { cx } from './cx';

/** Holds the place of what is on its way; give it the size of the real thing. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'block animate-shimmer bg-surface bg-linear-100 from-surface from-35% via-overlay via-50% to-surface to-65% bg-[length:250%_100%] forced-colors:border',
        className ?? 'h-4 w-full rounded-md',
      )}
    />
  );
}
