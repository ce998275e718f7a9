import { useId, type ComponentProps } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: string; description?: string };

export function SwitchField({ label, description, id, className, ...input }: Props) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <label
      htmlFor={inputId}
      className={`flex min-h-tap items-center justify-between gap-6 ${className ?? ''}`}
    >
      <span>
        <span className="block text-sm font-medium">{label}</span>
        {description && <span className="block text-sm text-faint">{description}</span>}
      </span>
      <span className="relative inline-flex shrink-0">
        <input
          id={inputId}
          type="checkbox"
          role="switch"
          className="peer h-7 w-12 cursor-pointer appearance-none rounded-full border border-field bg-canvas/60 transition-[background-color,border-color] duration-quick ease-out checked:border-accent checked:bg-accent forced-colors:appearance-auto"
          {...input}
        />
        <span className="pointer-events-none absolute start-1 top-1 size-5 rounded-full bg-muted transition-[translate,background-color] duration-quick ease-out peer-checked:translate-x-5 peer-checked:bg-on-accent rtl:peer-checked:-translate-x-5 forced-colors:hidden" />
      </span>
    </label>
  );
}
