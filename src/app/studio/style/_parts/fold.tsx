import type { ReactNode } from 'react';
import { ChevronDownIcon } from '@/ui/icons';

type Props = { title: string; isOpenAtFirst?: boolean; children: ReactNode };

/** A part of the page that is a line until somebody wants to see it. */
export function Fold({ title, isOpenAtFirst = false, children }: Props) {
  return (
    <details open={isOpenAtFirst} className="group/fold border-t border-line">
      <summary className="flex min-h-16 list-none items-center justify-between gap-4 rounded-sm py-3 [&::-webkit-details-marker]:hidden">
        <h2 className="text-2xl">{title}</h2>
        <ChevronDownIcon className="size-5 shrink-0 text-muted transition-[rotate] duration-quick group-open/fold:rotate-180" />
      </summary>
      <div className="pt-2 pb-10">{children}</div>
    </details>
  );
}
