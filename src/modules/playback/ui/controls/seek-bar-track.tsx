import { cx } from '@/ui/cx';

type Props = {
  /** Shares of the whole. */
  played: number;
  loaded: number;
  pointed: number;
  /** Where chapters begin. */
  ticks: readonly number[];
};

export function SeekBarTrack({ played, loaded, pointed, ticks }: Props) {
  const layer = 'absolute inset-0 origin-left';
  return (
    <div className="relative h-1 w-full overflow-hidden rounded-full bg-fg/22 transition-[height] duration-quick group-hover/slider:h-1.5 group-focus-visible/slider:h-1.5">
      <div className={cx(layer, 'bg-fg/25')} style={{ transform: `scaleX(${loaded})` }} />
      <div className={cx(layer, 'bg-fg/25')} style={{ transform: `scaleX(${pointed})` }} />
      <div className={cx(layer, 'bg-accent')} style={{ transform: `scaleX(${played})` }} />
      {ticks.map((share) => (
        <span
          key={share}
          className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-black/80"
          style={{ left: `${share * 100}%` }}
        />
      ))}
    </div>
  );
}

export function SeekBarThumb({ share, isDragged }: { share: number; isDragged: boolean }) {
  return (
    <span
      className={cx(
        'pointer-events-none absolute size-3.5 -translate-x-1/2 rounded-full bg-accent shadow-low transition-[scale] duration-quick ease-out',
        isDragged
          ? 'scale-130'
          : 'scale-100 group-hover/slider:scale-100! group-focus-visible/slider:scale-100! pointer-fine:scale-0',
      )}
      style={{ left: `${share * 100}%` }}
    />
  );
}
