import { useId, type ComponentProps } from 'react';
import { ChevronDownIcon } from './icons';

type Props = ComponentProps<'select'> & {
  label: string;
  description?: string;
  options: readonly { value: string; label: string }[];
};

/** The browser's own list: at home on every phone, and with every keyboard. */
export function SelectField({ label, description, options, id, className, ...select }: Props) {
  const ownId = useId();
  const selectId = id ?? ownId;
  return (
    <div className={className}>
      <label htmlFor={selectId} className="mb-2 block text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <select
          id={selectId}
          aria-describedby={description && `${selectId}-about`}
          className="min-h-12 w-full cursor-pointer appearance-none rounded-md border border-field bg-canvas/60 ps-4 pe-11 text-base text-fg transition-[border-color] duration-quick ease-out hover:border-muted focus-visible:outline-offset-0 [&>option]:bg-overlay"
          {...select}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDownIcon className="pointer-events-none absolute end-3.5 top-1/2 size-5 -translate-y-1/2 text-muted" />
      </div>
      {description && (
        <p id={`${selectId}-about`} className="mt-2 text-sm text-faint">
          {description}
        </p>
      )}
    </div>
  );
}
