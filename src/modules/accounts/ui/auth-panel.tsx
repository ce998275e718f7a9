'use client';

import { useText } from '#text';
import '@/ui/zod-without-eval';
import { useRef, useState } from 'react';
import { FormNotice } from '@/ui/form-notice';
import type { ProviderName } from '../contract';
import type { Refusal } from './auth-client';
import { explainRefusal } from './explain-refusal';

import { ProviderButtons } from './provider-buttons';
import { RegisterForm } from './register-form';
import { SignInForm } from './sign-in-form';

export type AuthMode = 'sign-in' | 'register';

type Props = {
  next: string;
  firstMode: AuthMode;
  firstRefusal: string | null;
  providers: readonly ProviderName[];
  isFirstAccount: boolean;
  isRegistrationOpen: boolean;
};

/** Sign in and register, side by side in one place: what was typed in one is kept for the other. */
export function AuthPanel(props: Props) {
  const { next, firstMode, firstRefusal, providers, isFirstAccount, isRegistrationOpen } = props;
  const text = useText('auth');
  const [mode, setMode] = useState(firstMode);
  const [trouble, setTrouble] = useState(firstRefusal);
  const [email, setEmail] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const turnTo = (other: AuthMode, reason: string | null = null) => {
    setMode(other);
    setTrouble(reason);
    // A reload, and a password manager's "where was I", find the same form.
    window.history.replaceState(null, '', addressOf(other, next));
    heading.current?.focus();
  };
  const refuse = ({ code, retryAfterSeconds }: Refusal) =>
    setTrouble(explainRefusal(text, code, retryAfterSeconds));
  const form = { email, onEmail: setEmail, onTrouble: setTrouble, onRefused: refuse, next };

  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none">
        {text(mode === 'sign-in' ? 'welcomeBack' : isFirstAccount ? 'makeYours' : 'comeIn')}
      </h1>
      <p className="mt-3 text-muted">
        {text(mode === 'sign-in' ? 'leadSignIn' : isFirstAccount ? 'leadFirst' : 'leadRegister')}
      </p>
      <FormNotice>{trouble}</FormNotice>
      {mode === 'sign-in' ? (
        <SignInForm {...form} />
      ) : (
        <RegisterForm {...form} onTaken={() => turnTo('sign-in', text('taken'))} />
      )}
      {providers.length > 0 && (
        <>
          <p className="my-6 flex items-center gap-4 text-sm text-faint before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
            {text('or')}
          </p>
          <ProviderButtons providers={providers} next={next} onRefused={refuse} />
        </>
      )}
      {isRegistrationOpen && !isFirstAccount && <OtherWay mode={mode} onTurn={turnTo} />}
    </>
  );
}

function OtherWay({ mode, onTurn }: { mode: AuthMode; onTurn: (mode: AuthMode) => void }) {
  const text = useText('auth');
  const everywhere = useText('everywhere');
  const isSignIn = mode === 'sign-in';
  return (
    <p className="mt-8 text-muted">
      {text(isSignIn ? 'newHere' : 'beenHere')}{' '}
      <button
        type="button"
        onClick={() => onTurn(isSignIn ? 'register' : 'sign-in')}
        className="min-h-tap px-1 font-medium text-fg underline decoration-accent decoration-2 underline-offset-6 hover:text-accent"
      >
        {isSignIn ? text('createAccount') : everywhere('signIn')}
      </button>
    </p>
  );
}

function addressOf(mode: AuthMode, next: string): string {
  const query = new URLSearchParams();
  if (mode === 'register') query.set('mode', 'register');
  if (next !== '/browse') query.set('next', next);
  return query.size > 0 ? `/auth?${query.toString()}` : '/auth';
}
