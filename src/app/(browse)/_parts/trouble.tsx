'use client';

import { useText } from '#text';
import { Button } from '@/ui/button';
import { ReplayIcon } from '@/ui/icons';
import { messageOf } from '@/ui/message-of';

type Props = { what: string; error: unknown; onRetry: () => void };

/** Says what did not work and why, and offers to try again. */
export function Trouble({ what, error, onRetry }: Props) {
  const text = useText('everywhere');
  return (
    <div
      role="alert"
      className="mx-gutter my-10 grid justify-items-start gap-4 rounded-lg border border-line bg-surface p-6 sm:p-8"
    >
      <div>
        <p className="font-display text-xl font-light">{what}</p>
        <p className="mt-1 text-muted">{messageOf(error)}</p>
      </div>
      <Button variant="secondary" icon={<ReplayIcon className="size-5" />} onClick={onRetry}>
        {text('tryAgain')}
      </Button>
    </div>
  );
}
