'use client';

import { useCallback } from 'react';
import type { forgetProgress } from '@/modules/library/contract';
import type { RowItem } from '@/modules/recommend/contract';
import { useRowsEdit, type RowsPage } from '@/modules/recommend/ui/use-rows';
import { call } from '@/ui/api/call';
import { notify } from '@/ui/notify';

/** Takes a card off Continue Watching at once, and puts it back with a notice when that fails. */
export function useRemoveProgress(page: RowsPage): (item: RowItem) => void {
  const { edit, refresh } = useRowsEdit(page);
  return useCallback(
    (item) => {
      const videoId = item.progress?.videoId;
      if (!videoId) return;
      void edit(({ rows, ...rest }) => ({
        ...rest,
        rows: rows.map((row) => without(row, item.id)).filter(isFilled),
      }));
      call<typeof forgetProgress>('DELETE', '/api/progress/{videoId}', { params: { videoId } })
        .then(
          () => notify({ id: 'removed', message: `${item.name} is off Continue Watching.` }),
          () =>
            notify({ id: 'removed', tone: 'bad', message: `${item.name} could not be removed. Try again.` }),
        )
        .finally(() => void refresh());
    },
    [edit, refresh],
  );
}

type Shown = { kind: string; items: RowItem[] };

function without<R extends Shown>(row: R, titleId: string): R {
  return row.kind === 'continue' ? { ...row, items: row.items.filter(({ id }) => id !== titleId) } : row;
}

function isFilled(row: Shown): boolean {
  return row.items.length > 0;
}
