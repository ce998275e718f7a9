import { cx } from '@/ui/cx';
import { Skeleton } from '@/ui/skeleton';
import type { Shape } from './shape-of';
import styles from './shelf.module.css';

/** The same boxes as a shelf, so that nothing moves when it arrives. */
export function ShelfSkeleton() {
  return (
    <div className={styles.shelf}>
      <div className="flex min-h-tap items-center px-gutter">
        <Skeleton className="h-5 w-40 rounded-sm" />
      </div>
      <div className={cx(styles.track, 'overflow-hidden! py-2')}>
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} className="aspect-video w-full rounded-md" />
        ))}
      </div>
    </div>
  );
}

/** Of a shelf that is still far away: its name and its height. */
export function ShelfPlace({ name, shape }: { name: string; shape: Shape }) {
  return (
    <section className={cx(styles.shelf, styles.below, shape === 'tall' && styles.tall)}>
      <h2 className="flex min-h-tap items-center px-gutter text-lg font-normal sm:text-xl">{name}</h2>
      <div className={cx(styles.track, 'overflow-hidden! py-2')}>
        {Array.from({ length: 8 }, (_, index) => (
          <span
            key={index}
            className={cx('rounded-md bg-surface', shape === 'tall' ? 'aspect-2/3' : 'aspect-video')}
          />
        ))}
      </div>
    </section>
  );
}
