import { useId, type ComponentProps } from 'react';
import { ChevronDownIcon } from './icons';

type Props = ComponentProps<'select'> & {
  label: string;
  options: readonly { value: string; label: string }[];
};

/** The browser's own list: at home on every phone, and with every keyboard. */
export function SelectField({ label, options, id, className, ...select }: Props) {
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
          className="min-h-12 w-full cursor-pointer appearance-none rounded-md border border-field bg-canvas/60 pr-11 pl-4 text-base text-fg transition-[border-color] duration-quick ease-out hover:border-muted focus-visible:outline-offset-0 [&>option]:bg-overlay"
          {...select}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDownIcon className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2 text-muted" />
      </div>
    </div>
  );
}
