import { cx } from './cx';
import styles from './wordmark.module.css';

type Props = {
  className?: string;
  isAnimated?: boolean;
  /** Ours, whatever the owner of this server wears. */
  isOurs?: boolean;
};

/** The x is a lit lamp: a play mark, and the light that leaves it. */
export function Wordmark({ className, isAnimated = false, isOurs = false }: Props) {
  return (
    <>
      <svg
        viewBox="0 0 96 44"
        role="img"
        aria-label="Dex"
        fill="none"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={cx(className ?? 'h-8 w-auto', !isOurs && styles.ours, isAnimated && styles.animated)}
      >
        <g stroke="currentColor">
          <path d="M25 4v34M25 26a10.5 10.5 0 1 1-21 0 10.5 10.5 0 0 1 21 0Z" />
          <path d="M36 26h21a10.5 10.5 0 1 0-3.08 7.42" />
          <path className={styles.beam} d="m92 14.5-12 11.5 12 11.5" />
        </g>
        <path className={styles.lamp} d="M67.5 15.5v21L78.5 26z" />
      </svg>
      {/* Empty, unless the owner of this server has a name or a picture of their own: see lookStyle. */}
      {!isOurs && <span className={cx(className ?? 'h-8 w-auto', styles.theirs)} />}
    </>
  );
}
