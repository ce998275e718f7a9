import { useLocale, useText } from '#text';
import { formatNumber } from '@/language/format';
import { contrastOf } from '@/shared/contrast';
import { Button } from '@/ui/button';
import { isLegible, legibleAccent } from '../contract';

const lights = [
  { name: 'limelight', value: '#ebf07d' },
  { name: 'amber', value: '#ffc56b' },
  { name: 'rose', value: '#ff9fb2' },
  { name: 'sky', value: '#8fd3ff' },
  { name: 'mint', value: '#8ff0c0' },
  { name: 'lilac', value: '#c9b6ff' },
] as const;

/** `--color-canvas` of tokens.css: what most of a page is. */
const canvas = '#0d0a08';

type Props = { value: string; onChange: (accent: string) => void };

export function AccentPicker({ value, onChange }: Props) {
  const text = useText('studio');
  const locale = useLocale();
  const ratio = formatNumber(locale, Math.floor(contrastOf(value, canvas) * 10) / 10);
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium">{text('accent')}</legend>
      <div className="flex flex-wrap items-center gap-3">
        {lights.map((light) => (
          <label key={light.value} className="relative size-tap">
            <input
              type="radio"
              name="accent"
              aria-label={text(light.name)}
              checked={value === light.value}
              onChange={() => onChange(light.value)}
              className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-full"
            />
            <span
              className="pointer-events-none block size-full rounded-full border-4 border-canvas ring-1 ring-line-strong forced-color-adjust-none peer-checked:ring-3 peer-checked:ring-fg"
              style={{ backgroundColor: light.value }}
            />
          </label>
        ))}
        <label className="flex min-h-tap items-center gap-3 ps-2 text-sm text-muted">
          <input
            type="color"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="size-tap cursor-pointer rounded-md border border-field bg-transparent p-1"
          />
          {text('accentOwn')}
        </label>
      </div>
      <div role="status" className="mt-3 flex min-h-tap flex-wrap items-center gap-3 text-sm text-muted">
        {isLegible(value) ? (
          text('accentGood', { ratio })
        ) : (
          <>
            <span className="text-danger">{text('accentBad', { ratio })}</span>
            <Button variant="secondary" onClick={() => onChange(legibleAccent(value))}>
              {text('accentMend')}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  );
}
