import type { UseFormRegisterReturn } from 'react-hook-form';
import { useText } from '#text';
import { maturityLevels, type Maturity } from '../contract';

const words: Partial<Record<Maturity, 'allAges' | 'everything'>> = { 0: 'allAges', 18: 'everything' };

export function MaturityPicker({ field }: { field: UseFormRegisterReturn }) {
  const text = useText('profiles');
  const label = (level: Maturity) => {
    const word = words[level];
    return word ? text(word) : level;
  };
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{text('maturity')}</legend>
      <div className="flex rounded-md border border-field bg-canvas/60 p-1">
        {maturityLevels.map((level) => (
          <label key={level} className="relative grow">
            <input
              type="radio"
              value={level}
              className="peer absolute inset-0 cursor-pointer opacity-0"
              {...field}
            />
            <span className="grid min-h-10 place-items-center rounded-sm px-2 text-sm text-muted transition-[background-color,color] duration-quick peer-checked:bg-fg peer-checked:font-medium peer-checked:text-canvas peer-hover:text-fg peer-checked:peer-hover:text-canvas peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent forced-colors:peer-checked:bg-[Highlight]">
              {label(level)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
