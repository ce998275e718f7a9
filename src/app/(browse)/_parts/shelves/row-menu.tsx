'use client';

import { useText } from '#text';
import { IconButton } from '@/ui/icon-button';
import { MoreIcon } from '@/ui/icons';
import { LazyMenu } from '@/ui/lazy-menu';
import type { ShownRow } from './row-context';
import { useRowEntries } from './use-row-entries';

/** Beside the name of a row; a finger finds the same by holding a card. */
export function RowMenu({ row }: { row: ShownRow }) {
  const text = useText('browse');
  const label = text('rowActions', { name: row.name });
  return (
    <LazyMenu
      label={label}
      entries={useRowEntries(row)}
      trigger={
        <IconButton
          label={label}
          className="opacity-0 transition-opacity group-hover/shelf:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-60"
        >
          <MoreIcon className="size-5" />
        </IconButton>
      }
    />
  );
}
