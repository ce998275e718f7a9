'use client';

import { useEffect, useRef } from 'react';
import { useText } from '#text';
import { IconButton } from '@/ui/icon-button';
import { CloseIcon } from '@/ui/icons';
import { useFeedback } from './feedback-store';
import { shortcutHelp } from './shortcuts';

/** The browser's own dialog: it keeps the focus, closes on Escape and works in full screen, with nothing to load. */
export function ShortcutsHelp() {
  const isOpen = useFeedback((state) => state.isHelpOpen);
  return isOpen && <HelpDialog />;
}

function HelpDialog() {
  const text = useText('player');
  const everywhere = useText('everywhere');
  const close = () => useFeedback.getState().setHelpOpen(false);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      aria-labelledby="shortcuts-heading"
      onClose={close}
      className="m-auto w-[min(30rem,calc(100%-2rem))] animate-rise-in rounded-xl border border-line bg-raised p-6 text-fg shadow-high backdrop:bg-scrim sm:p-8"
    >
      <div className="flex items-center justify-between">
        <h2 id="shortcuts-heading" className="text-2xl">
          {text('keyboard')}
        </h2>
        <IconButton label={everywhere('close')} className="-me-2" onClick={close}>
          <CloseIcon />
        </IconButton>
      </div>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5 text-sm">
        {shortcutHelp.map(({ keys, does }) => (
          <div key={does} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="grid h-7 min-w-7 place-items-center rounded-sm border border-line-strong bg-overlay px-2 font-sans text-xs"
                >
                  {key === 'Space' ? text('keySpace') : key}
                </kbd>
              ))}
            </dt>
            <dd className="text-muted">{text(does)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
