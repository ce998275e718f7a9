import { cx } from '@/ui/cx';
import { remainingLabel, shareOf } from './describe-progress';

type Props = { place: { positionSeconds: number; durationSeconds: number }; className?: string };

export function ProgressBar({ place, className }: Props) {
  const share = shareOf(place);
  return (
    <span
      role="progressbar"
      aria-label="Watched"
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={remainingLabel(place)}
      className={cx('block h-1 overflow-hidden rounded-full bg-fg/30 forced-colors:border', className)}
    >
      <span
        className="block h-full origin-left rounded-full bg-accent forced-colors:bg-[Highlight]"
        style={{ width: `${share * 100}%` }}
      />
    </span>
  );
}
