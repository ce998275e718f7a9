import { useId, type ComponentProps, type ReactNode } from 'react';
import { problemText } from '@/language/problem-text';
import { cx } from './cx';
import { WarningIcon } from './icons';

type Props = ComponentProps<'input'> & {
  label: string;
  description?: ReactNode;
  error?: string | undefined;
  /** A button inside the field, at its end. */
  end?: ReactNode;
};

export function TextField({ label, description, error, end, id, className, ...input }: Props) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const described = [description && `${inputId}-about`, error && `${inputId}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={className}>
      <label htmlFor={inputId} className="mb-2 block text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={inputId}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={cx(
            'min-h-12 w-full rounded-md border bg-canvas/60 px-4 text-base text-fg placeholder:text-faint',
            'transition-[border-color,background-color] duration-quick ease-out hover:border-muted focus-visible:outline-offset-0',
            error ? 'border-danger' : 'border-field',
            Boolean(end) && 'pe-13',
          )}
          {...input}
        />
        {end && <div className="absolute inset-y-0 end-0.5 grid place-items-center">{end}</div>}
      </div>
      {description && (
        <p id={`${inputId}-about`} className="mt-2 text-sm text-faint">
          {description}
        </p>
      )}
      {/* The place of the message stays in the tree, so that its arrival is announced. */}
      <p id={`${inputId}-error`} role="status" className="text-sm text-danger">
        {error && (
          <span className="mt-2 flex items-start gap-1.5">
            <WarningIcon className="mt-0.5 size-4 shrink-0" />
            {problemText(error)}
          </span>
        )}
      </p>
    </div>
  );
}
