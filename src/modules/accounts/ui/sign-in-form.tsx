'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { email } from '../contract';
import { signInWithPassword, type Refusal } from './auth-client';
import { PasswordField } from './password-field';

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
  const form = useForm({ resolver: zodResolver(credentials), defaultValues: { email: known, password: '' } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;

  const submit = form.handleSubmit(async (given) => {
    onTrouble(null);
    const refusal = await signInWithPassword(given.email, given.password).catch(
      (error: Error) => error.message,
    );
    if (refusal === null) return window.location.assign(next);
    form.setFocus('password', { shouldSelect: true });
    if (typeof refusal === 'string') onTrouble(refusal);
    else onRefused(refusal);
    throw new Error('refused');
  });

  return (
    <form
      method="post"
      noValidate
      className="mt-8 grid gap-5"
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <TextField
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.email?.message}
        {...form.register('email', { onChange: () => onEmail(form.getValues('email')) })}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password')}
      />
      <Button
        type="submit"
        variant="accent"
        size="lg"
        className="mt-2"
        isLoading={isSubmitting || isSubmitSuccessful}
      >
        Sign in
      </Button>
    </form>
  );
}
