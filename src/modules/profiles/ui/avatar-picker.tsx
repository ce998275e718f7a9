import type { UseFormRegisterReturn } from 'react-hook-form';
import { useText } from '#text';
import { avatarIds } from '../contract';
import { Avatar } from './avatar';

/** Radio buttons under the pictures: arrow keys, screen readers and forms know what to do with them. */
export function AvatarPicker({ field }: { field: UseFormRegisterReturn }) {
  const text = useText('profiles');
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{text('picture')}</legend>
      <div className="grid grid-cols-6 gap-2 sm:grid-cols-8">
        {avatarIds.map((id) => (
          <label key={id} className="relative block cursor-pointer">
            <input
              type="radio"
              value={id}
              className="peer absolute inset-0 cursor-pointer opacity-0"
              {...field}
            />
            <Avatar
              id={id}
              size={56}
              alt={text(`avatar${capital(id)}`)}
              className="aspect-square w-full rounded-md opacity-60 transition-[opacity,scale] duration-quick peer-checked:scale-106 peer-checked:opacity-100 peer-checked:outline-3 peer-checked:outline-offset-2 peer-checked:outline-fg peer-hover:opacity-100 peer-focus-visible:opacity-100 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const capital = <Word extends string>(word: Word) =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
