import { useState } from 'react';
import { signInWithPassword, type Refusal } from './auth-client';

type Credentials = { email: string; password: string };

/** Signs in and goes on to `next`. `isLeaving` stays true from then on: the button is busy until the page is another. */
export function useEntry(next: string) {
  const [isLeaving, setIsLeaving] = useState(false);
  const enter = async ({ email, password }: Credentials): Promise<Refusal | null> => {
    const refusal = await signInWithPassword(email, password);
    if (refusal) return refusal;
    setIsLeaving(true);
    window.location.assign(next);
    return null;
  };
  return { enter, isLeaving };
}
