import { useId } from 'react';
import { useText } from '#text';
import { problemText } from '@/language/problem-text';
import type { Look } from '../contract';

const kinds = [
  { value: 'dex', label: 'wordmarkDex' },
  { value: 'name', label: 'wordmarkName' },
  { value: 'picture', label: 'wordmarkPicture' },
] as const;

type Props = {
  value: Look['wordmark'];
  onChange: (wordmark: Look['wordmark']) => void;
  hasPicture: boolean;
  onPicture: (file: File | null) => void;
  error: string | undefined;
};

export function WordmarkPicker({ value, onChange, hasPicture, onPicture, error }: Props) {
  const text = useText('studio');
  const fileId = useId();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{text('wordmark')}</legend>
      {kinds.map((kind) => (
        <label key={kind.value} className="flex min-h-tap items-center gap-3 text-sm">
          <input
            type="radio"
            name="wordmark"
            checked={value === kind.value}
            onChange={() => onChange(kind.value)}
            className="size-5 shrink-0 cursor-pointer appearance-none rounded-full border-2 border-field bg-canvas/60 transition-[border-width,border-color] duration-quick checked:border-6 checked:border-accent hover:border-fg/60 checked:hover:border-accent"
          />
          {text(kind.label)}
        </label>
      ))}
      {value === 'picture' && (
        <div className="mt-3">
          <label htmlFor={fileId} className="mb-2 block text-sm text-muted">
            {text('picture')}
          </label>
          <input
            id={fileId}
            type="file"
            accept=".svg,.png,.webp,image/svg+xml,image/png,image/webp"
            aria-describedby={`${fileId}-error`}
            required={!hasPicture}
            onChange={(event) => onPicture(event.target.files?.[0] ?? null)}
            className="block w-full text-sm text-muted file:me-4 file:min-h-tap file:cursor-pointer file:rounded-full file:border file:border-line-strong file:bg-fg/10 file:px-5 file:text-fg"
          />
          <p id={`${fileId}-error`} role="status" className="mt-2 text-sm text-danger">
            {error && problemText(error)}
          </p>
        </div>
      )}
    </fieldset>
  );
}
