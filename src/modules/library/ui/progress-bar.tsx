import { useText } from '#text';
import { cx } from '@/ui/cx';
import { shareOf } from './describe-progress';
import { useRemaining } from './use-remaining';

type Props = { place: { positionSeconds: number; durationSeconds: number }; className?: string };

export function ProgressBar({ place, className }: Props) {
  const text = useText('title');
  const remaining = useRemaining();
  const share = shareOf(place);
  return (
    <span
      role="progressbar"
      aria-label={text('seen')}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={remaining(place)}
      className={cx('block h-1 overflow-hidden rounded-full bg-fg/30 forced-colors:border', className)}
    >
      <span
        className="block h-full origin-left rounded-full bg-accent forced-colors:bg-[Highlight]"
        style={{ width: `${share * 100}%` }}
      />
    </span>
  );
}
