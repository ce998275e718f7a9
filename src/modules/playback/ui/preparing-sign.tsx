import styles from './preparing-sign.module.css';

/** Something is going on, and nobody knows how long. */
export function PreparingSign() {
  return (
    <div aria-hidden="true" className="mt-8 h-1 w-full max-w-xs overflow-hidden rounded-full bg-fg/12">
      <div className={`h-full w-1/3 rounded-full bg-accent ${styles.wander ?? ''}`} />
    </div>
  );
}
