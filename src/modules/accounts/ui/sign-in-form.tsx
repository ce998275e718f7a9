'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useText } from '#text';
import { messageOf } from '@/ui/message-of';
import { email } from '../contract';
import { AccountForm, EmailField } from './account-form';
import type { Refusal } from './auth-client';
import { PasswordField } from './password-field';
import { useEntry } from './use-entry';

export type FormProps = {
  email: string;
  onEmail: (email: string) => void;
  onTrouble: (sentence: string | null) => void;
  onRefused: (refusal: Refusal) => void;
  next: string;
};

// Only whether there is a password: its rules may have been other ones when it was chosen.
const credentials = z.object({ email, password: z.string().min(1, 'Enter your password.').max(200) });

export function SignInForm({ email: known, onEmail, onTrouble, onRefused, next }: FormProps) {
  const text = useText('auth');
  const everywhere = useText('everywhere');
  const form = useForm({ resolver: zodResolver(credentials), defaultValues: { email: known, password: '' } });
  const { errors, isSubmitting } = form.formState;
  const { enter, isLeaving } = useEntry(next);

  const submit = form.handleSubmit(async (given) => {
    onTrouble(null);
    try {
      const refusal = await enter(given);
      if (!refusal) return;
      onRefused(refusal);
    } catch (error) {
      onTrouble(messageOf(error));
    }
    form.setFocus('password', { shouldSelect: true });
  });

  return (
    <AccountForm action={everywhere('signIn')} isBusy={isSubmitting || isLeaving} onSubmit={submit}>
      <EmailField
        error={errors.email?.message}
        {...form.register('email', { onChange: () => onEmail(form.getValues('email')) })}
      />
      <PasswordField
        label={text('password')}
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password')}
      />
    </AccountForm>
  );
}
