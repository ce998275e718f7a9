'use client';

import Link from 'next/link';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { FactLine } from '@/modules/catalog/ui/fact-line';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { useRemaining } from '@/modules/library/ui/use-remaining';
import { Dialog } from '@/ui/dialog';
import type { MenuEntry } from '@/ui/menu-entry';
import type { CardPreviewState, PreviewItem } from './preview-store';
import { useCardActions } from './use-card-actions';

type Props = CardPreviewState & { onClose: () => void };

/** What a preview offers to a mouse, for fingers and remote controls: everything one can do with a card. */
export function CardSheet({ item, row, onClose }: Props) {
  const entries = useCardActions(item, row);
  return (
    <Dialog isBare title={item.name} onClose={onClose} className="sm:w-96">
      <div
        // The key that was held to open this repeats until it is let go.
        onKeyDownCapture={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
        className="grid gap-2 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
      >
        <SheetHead item={item} />
        <ul className="px-2.5">
          {entries.map(
            (entry) =>
              entry.kind !== 'separator' && (
                <li key={entry.label}>
                  <SheetEntry entry={entry} onDone={onClose} />
                </li>
              ),
          )}
        </ul>
      </div>
    </Dialog>
  );
}

function SheetHead({ item }: { item: PreviewItem }) {
  const remaining = useRemaining();
  return (
    <div className="flex items-center gap-4 p-4 pe-16">
      <span className="@container block w-30 shrink-0 overflow-hidden rounded-md">
        <Artwork title={item} shape="wide" sizes="120px" isBare />
      </span>
      <div className="grid min-w-0 gap-1.5">
        <p aria-hidden="true" className="line-clamp-2 font-medium">
          {item.name}
        </p>
        {item.progress ? (
          <>
            <ProgressBar place={item.progress} />
            <p className="truncate text-xs text-muted">{item.progress.label ?? remaining(item.progress)}</p>
          </>
        ) : (
          <FactLine title={item} />
        )}
      </div>
    </div>
  );
}

const row =
  'flex min-h-12 w-full items-center gap-4 rounded-md px-3 text-start text-base outline-offset-[-2px] hover:bg-fg/8 active:bg-fg/12';

function SheetEntry({
  entry,
  onDone,
}: {
  entry: Exclude<MenuEntry, { kind: 'separator' }>;
  onDone: () => void;
}) {
  if (entry.kind === 'heading') return <p className="px-3 pt-2 text-xs text-faint">{entry.label}</p>;
  if (entry.kind === 'link') {
    return (
      // A page change closes the sheet; a dialog that opens over the page is one too.
      <Link href={entry.href} scroll={false} className={row}>
        {entry.icon}
        {entry.label}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className={row}
      onClick={() => {
        entry.onSelect();
        onDone();
      }}
    >
      {entry.icon}
      {entry.label}
    </button>
  );
}
