'use client';

import { useState } from 'react';
import { useText } from '#text';
import { Button } from '@/ui/button';
import { SignOutIcon } from '@/ui/icons';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import { signOut } from './auth-client';

export function SignOutButton() {
  const text = useText('everywhere');
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = () => {
    setIsLeaving(true);
    signOut().catch((error: unknown) => {
      setIsLeaving(false);
      notify({ tone: 'bad', message: messageOf(error) });
    });
  };
  return (
    <Button variant="quiet" icon={<SignOutIcon className="size-5" />} isLoading={isLeaving} onClick={leave}>
      {text('signOut')}
    </Button>
  );
}
