'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useText } from '#text';
import { ApiError } from '@/ui/api/api-error';
import { call } from '@/ui/api/call';
import { messageOf } from '@/ui/message-of';
import { TextField } from '@/ui/text-field';
import { registration, type register } from '../contract';
import { AccountForm, EmailField } from './account-form';
import { PasswordField } from './password-field';
import type { FormProps } from './sign-in-form';
import { useEntry } from './use-entry';

export function RegisterForm(props: FormProps & { onTaken: () => void }) {
  const { email: known, onEmail, onTrouble, onRefused, onTaken, next } = props;
  const text = useText('auth');
  const form = useForm({
    resolver: zodResolver(registration),
    defaultValues: { name: '', email: known, password: '' },
  });
  const { errors, isSubmitting } = form.formState;
  const { enter, isLeaving } = useEntry(next);

  const explain = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'conflict') {
      onTaken();
      return;
    }
    const fields = error instanceof ApiError ? error.fields : {};
    for (const field of ['name', 'email', 'password'] as const) {
      const message = fields[field];
      if (message) form.setError(field, { message }, { shouldFocus: true });
    }
    if (Object.keys(fields).length === 0) onTrouble(messageOf(error));
  };
  const submit = form.handleSubmit(async (given) => {
    onTrouble(null);
    try {
      await call<typeof register>('POST', '/api/account', { body: given });
      const refusal = await enter(given);
      if (refusal) onRefused(refusal);
    } catch (error) {
      explain(error);
    }
  });

  return (
    <AccountForm action={text('createTheAccount')} isBusy={isSubmitting || isLeaving} onSubmit={submit}>
      <TextField
        label={text('yourName')}
        autoComplete="name"
        error={errors.name?.message}
        {...form.register('name')}
      />
      <EmailField
        error={errors.email?.message}
        {...form.register('email', { onChange: () => onEmail(form.getValues('email')) })}
      />
      <PasswordField
        label={text('password')}
        autoComplete="new-password"
        minLength={10}
        description={text('passwordAdvice')}
        error={errors.password?.message}
        {...form.register('password')}
      />
    </AccountForm>
  );
}
