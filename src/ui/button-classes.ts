import { cx } from './cx';

export type ButtonVariant = 'primary' | 'accent' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'lg';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-fg text-canvas hover:bg-white active:bg-muted',
  accent: 'bg-accent text-on-accent hover:shadow-glow hover:bg-accent-deep',
  secondary: 'bg-fg/10 text-fg border-line-strong backdrop-blur-md hover:bg-fg/18 active:bg-fg/12',
  quiet: 'text-muted hover:bg-fg/8 hover:text-fg active:bg-fg/12',
  danger: 'bg-danger-deep text-white hover:brightness-110',
};

const sizes: Record<ButtonSize, string> = {
  md: 'min-h-tap px-5 text-sm',
  lg: 'min-h-13 px-7 text-base',
};

type Look = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** One look for buttons and for links that lead on. The transparent border becomes visible in forced colours. */
export function buttonClasses({ variant = 'primary', size = 'md', className }: Look): string {
  return cx(
    'relative inline-flex items-center justify-center gap-2.5 rounded-full border border-transparent font-medium whitespace-nowrap select-none',
    'duration-quick transition-[background-color,color,box-shadow,scale,filter] ease-out active:scale-[0.98] disabled:pointer-events-none disabled:opacity-45',
    variants[variant],
    sizes[size],
    className,
  );
}
