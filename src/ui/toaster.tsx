'use client';

import toast, { Toaster as HotToaster } from 'react-hot-toast';
import { CheckIcon, WarningIcon } from './icons';
import type { Notice } from './notify';

const icons = {
  plain: null,
  good: <CheckIcon className="size-5 shrink-0 text-good" />,
  bad: <WarningIcon className="size-5 shrink-0 text-danger" />,
};

export function Toaster() {
  return (
    <HotToaster
      position="bottom-center"
      containerStyle={{ bottom: 'max(1.5rem, env(safe-area-inset-bottom))' }}
      toastOptions={{ duration: 4500, className: 'dex-toast' }}
    />
  );
}

/** A notice with the id of an earlier one takes its place. */
export function showToast({ message, tone = 'plain', id }: Notice): void {
  toast(message, { icon: icons[tone], ...(id && { id }) });
}
