import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cx } from '@/ui/cx';

type Props = Omit<ComponentProps<typeof Link>, 'aria-label' | 'title'> & {
  label: string;
  variant?: 'outlined' | 'solid';
};

const variants = {
  outlined: 'border border-fg/40 bg-canvas/45 text-fg hover:border-fg hover:bg-canvas/70',
  solid: 'bg-fg text-canvas hover:bg-white',
};

/** The looks of IconButton for what leads somewhere. */
export function IconLink({ label, variant = 'outlined', className, ...rest }: Props) {
  return (
    <Link
      aria-label={label}
      title={label}
      className={cx(
        'inline-grid size-tap shrink-0 place-items-center rounded-full transition-[background-color,border-color,scale] duration-quick active:scale-95',
        variants[variant],
        className,
      )}
      {...rest}
    />
  );
}
