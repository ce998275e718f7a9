import type { ComponentProps, ReactNode } from 'react';
import { buttonClasses, type ButtonSize, type ButtonVariant } from './button-classes';
import { Spinner } from './spinner';

type Props = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Keeps the width and the focus; presses do nothing while it lasts. */
  isLoading?: boolean;
};

export function Button(props: Props) {
  const {
    variant,
    size,
    icon,
    isLoading = false,
    className,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props;
  return (
    <button
      type={type}
      className={buttonClasses({ variant, size, className })}
      aria-busy={isLoading || undefined}
      aria-disabled={isLoading || undefined}
      // aria-disabled instead of disabled: a disabled button would drop the keyboard focus it holds.
      onClick={isLoading ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {/* Not seen, but still its name. */}
      <span className={isLoading ? 'contents text-transparent' : 'contents'}>
        {icon}
        {children}
      </span>
      {isLoading && <Spinner className="absolute size-5" />}
    </button>
  );
}
