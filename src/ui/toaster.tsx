'use client';

import toast, { useToaster } from 'react-hot-toast/headless';
import { cx } from './cx';
import { CheckIcon, WarningIcon } from './icons';
import type { Notice } from './notify';

const icons = {
  plain: null,
  good: <CheckIcon className="size-5 shrink-0 text-good" />,
  bad: <WarningIcon className="size-5 shrink-0 text-danger" />,
};

// The headless half of react-hot-toast: its own look is a style element written at run time, which the policy refuses.
export function Toaster() {
  const { toasts, handlers } = useToaster({ duration: 4500 });
  return (
    <div
      role="presentation"
      onMouseEnter={handlers.startPause}
      onMouseLeave={handlers.endPause}
      className="pointer-events-none fixed inset-x-4 bottom-[max(1.5rem,env(safe-area-inset-bottom))] z-70 flex flex-col items-center gap-2"
    >
      {toasts.map(({ id, message, icon, visible, ariaProps }) => (
        <div
          key={id}
          {...ariaProps}
          className={cx(
            'pointer-events-auto flex max-w-md items-center gap-3 rounded-xl border border-line-strong bg-overlay px-5 py-3 text-sm shadow-high',
            visible ? 'animate-rise-in' : 'animate-sink-out',
          )}
        >
          {icon}
          {typeof message === 'function' ? null : message}
        </div>
      ))}
    </div>
  );
}

/** A notice with the id of an earlier one takes its place. */
export function showToast({ message, tone = 'plain', id }: Notice): void {
  toast(message, { icon: icons[tone], removeDelay: 300, ...(id && { id }) });
}
