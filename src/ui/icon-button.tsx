import type { ComponentProps } from 'react';
import { cx } from './cx';

type Props = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** Said by screen readers and shown as a tooltip. */
  label: string;
  variant?: 'quiet' | 'outlined' | 'solid';
  /** `lg` beside a large button. */
  size?: 'md' | 'lg';
};

const variants = {
  quiet: 'border-transparent text-fg/85 hover:bg-fg/12 hover:text-fg',
  outlined: 'border-fg/40 bg-canvas/45 text-fg backdrop-blur-md hover:border-fg hover:bg-canvas/70',
  solid: 'border-transparent bg-fg text-canvas hover:bg-white',
};

export function IconButton({ label, ...props }: Props) {
  const { variant = 'quiet', size = 'md', className, type = 'button', ...rest } = props;
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        'inline-grid shrink-0 place-items-center rounded-full border select-none',
        'transition-[background-color,border-color,color,scale] duration-quick ease-out active:scale-95 disabled:pointer-events-none disabled:opacity-40',
        size === 'lg' ? 'size-13' : 'size-tap',
        variants[variant],
        className,
      )}
      {...rest}
    />
  );
}
