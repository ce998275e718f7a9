'use client';

import * as Radix from '@radix-ui/react-dialog';
import { useState, type ReactNode } from 'react';
import { useText } from '#text';
import { cx } from './cx';
import { IconButton } from './icon-button';
import { CloseIcon } from './icons';
import { shareNonce } from './share-nonce';

shareNonce();

export type DialogProps = {
  title: string;
  description?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** For a title page over the rows: it draws its own heading and fills the panel. */
  isBare?: boolean;
  className?: string;
};

/** Mount it to open it. Import through `lazy-dialog`, so that the first page does not carry Radix. */
export function Dialog({ title, description, onClose, children, isBare = false, className }: DialogProps) {
  // There is no trigger to return to: a dialog opens by being mounted, from wherever the focus is.
  const text = useText('everywhere');
  const [opener] = useState(() => document.activeElement);
  const giveFocusBack = (event: Event) => {
    event.preventDefault();
    const home = opener?.isConnected ? opener : document.getElementById('content');
    if (home instanceof HTMLElement) home.focus();
  };
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 grid animate-fade-in place-items-end overflow-y-auto bg-scrim sm:place-items-center sm:p-6">
          <Radix.Content
            {...(!description && { 'aria-describedby': undefined })}
            onCloseAutoFocus={giveFocusBack}
            className={cx(
              'relative flex w-full animate-rise-in flex-col rounded-t-xl border border-line bg-raised shadow-high outline-none sm:rounded-xl',
              className ?? 'sm:max-w-lg',
            )}
          >
            <div className={isBare ? 'sr-only' : 'px-6 pe-16 pt-6 sm:px-8 sm:pt-8'}>
              <Radix.Title className="text-2xl">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-2 text-sm text-muted">{description}</Radix.Description>
              )}
            </div>
            <div className={isBare ? undefined : 'p-6 sm:p-8 sm:pt-6'}>{children}</div>
            {/* Last in the document, so that what the dialog is about is focused first; on top and in reach for the eye. */}
            <div
              data-shared-words=""
              className="pointer-events-none sticky top-0 z-20 order-first flex h-0 justify-end pe-4"
            >
              <Radix.Close asChild>
                <IconButton
                  label={text('close')}
                  variant={isBare ? 'outlined' : 'quiet'}
                  className="pointer-events-auto mt-4"
                >
                  <CloseIcon />
                </IconButton>
              </Radix.Close>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
