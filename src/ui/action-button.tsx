import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'className'> & {
  /** Said by screen readers and shown as a tooltip; it has the caption's words in it. */
  label: string;
  /** A word or two. */
  caption: string;
  /** Answers "is it so now?" for the eye, where the icon alone does not. */
  isOn?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * One of a row of round buttons in a `@container`: with its caption below where the row has the whole width to itself,
 * as on a phone, and without where it stands beside a large button.
 */
export function ActionButton({ label, caption, isOn = false, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cx(
        'group grid min-w-0 flex-1 basis-0 content-start justify-items-center gap-0.5 rounded-md select-none @3xl:flex-none @3xl:rounded-full',
        className,
      )}
      {...rest}
    >
      <span
        className={cx(
          'grid size-tap place-items-center rounded-full transition-[background-color,border-color,color,scale] duration-quick ease-out group-active:scale-90',
          '@3xl:size-13 @3xl:border @3xl:backdrop-blur-md',
          isOn
            ? 'bg-fg text-canvas @3xl:border-fg'
            : 'text-fg group-hover:bg-fg/12 @3xl:border-fg/40 @3xl:bg-canvas/45 @3xl:group-hover:border-fg @3xl:group-hover:bg-canvas/70',
        )}
      >
        {children}
      </span>
      <span
        aria-hidden="true"
        className="max-w-full text-center text-xs leading-tight wrap-anywhere text-muted group-hover:text-fg @3xl:hidden"
      >
        {caption}
      </span>
    </button>
  );
}
