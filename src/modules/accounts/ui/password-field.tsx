'use client';

import { useState, type ComponentProps } from 'react';
import { IconButton } from '@/ui/icon-button';
import { EyeIcon, EyeOffIcon } from '@/ui/icons';
import { TextField } from '@/ui/text-field';

/** A password that can be looked at while it is typed. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'end'>) {
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={
        <IconButton label="Show password" aria-pressed={isShown} onClick={() => setIsShown((was) => !was)}>
          {isShown ? <EyeOffIcon className="size-5" /> : <EyeIcon className="size-5" />}
        </IconButton>
      }
    />
  );
}
