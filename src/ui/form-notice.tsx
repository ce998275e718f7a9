import type { ReactNode } from 'react';
import { cx } from './cx';
import { WarningIcon } from './icons';

/** The region is there from the start, so that what appears in it is read out. */
export function FormNotice({ children, className = 'mt-6' }: { children: ReactNode; className?: string }) {
  return (
    <div role="alert">
      {children && (
        <p
          className={cx(
            'flex animate-fade-in items-start gap-3 rounded-md border border-danger/50 bg-danger/10 px-4 py-3 text-sm',
            className,
          )}
        >
          <WarningIcon className="size-5 shrink-0 text-danger" />
          {children}
        </p>
      )}
    </div>
  );
}
