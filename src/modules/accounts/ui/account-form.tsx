import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useText } from '#text';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

type Props = { action: string; isBusy: boolean; onSubmit: () => Promise<void>; children: ReactNode };

/** What signing in and registering have in common. `post`: typed before its script is there, nothing lands in the address. */
export function AccountForm({ action, isBusy, onSubmit, children }: Props) {
  return (
    <form
      method="post"
      noValidate
      className="mt-8 grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      <Button type="submit" variant="accent" size="lg" className="mt-2" isLoading={isBusy}>
        {action}
      </Button>
    </form>
  );
}

export function EmailField(field: UseFormRegisterReturn & { error: string | undefined }) {
  const text = useText('auth');
  return (
    <TextField
      label={text('email')}
      dir="ltr"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...field}
    />
  );
}
