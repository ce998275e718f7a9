'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/ui/button';
import { messageOf } from '@/ui/message-of';
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
  const { errors, isSubmitting } = form.formState;
  const [isLeaving, setIsLeaving] = useState(false);

  const submit = form.handleSubmit(async (given) => {
    onTrouble(null);
    try {
      const refusal = await signInWithPassword(given.email, given.password);
      if (!refusal) {
        setIsLeaving(true);
        window.location.assign(next);
        return;
      }
      onRefused(refusal);
    } catch (error) {
      onTrouble(messageOf(error));
    }
    form.setFocus('password', { shouldSelect: true });
  });

  return (
    <form method="post" noValidate className="mt-8 grid gap-5" onSubmit={(event) => void submit(event)}>
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
      <Button type="submit" variant="accent" size="lg" className="mt-2" isLoading={isSubmitting || isLeaving}>
        Sign in
      </Button>
    </form>
  );
}
