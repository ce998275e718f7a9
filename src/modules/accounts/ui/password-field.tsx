'use client';

import { useState, type ComponentProps } from 'react';
import { useText } from '#text';
import { IconButton } from '@/ui/icon-button';
import { EyeIcon, EyeOffIcon } from '@/ui/icons';
import { TextField } from '@/ui/text-field';

/** A password that can be looked at while it is typed. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'end'>) {
  const text = useText('auth');
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      dir="ltr"
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={
        <IconButton
          label={text('showPassword')}
          aria-pressed={isShown}
          onClick={() => setIsShown((was) => !was)}
        >
          {isShown ? <EyeOffIcon className="size-5" /> : <EyeIcon className="size-5" />}
        </IconButton>
      }
    />
  );
}
