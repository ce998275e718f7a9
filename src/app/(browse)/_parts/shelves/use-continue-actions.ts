'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { useText } from '#text';
import { watchHref } from '@/modules/catalog/ui/title-address';
import type { forgetProgress, leaveContinue, putWatched } from '@/modules/library/contract';
import type { RowItem } from '@/modules/recommend/contract';
import { useRowsEdit } from '@/modules/recommend/ui/use-rows';
import { call } from '@/ui/api/call';
import { notify } from '@/ui/notify';
import type { PreviewItem } from './preview-store';

type Continued = PreviewItem & { progress: NonNullable<RowItem['progress']> };

/** What can be done with a title that one is in the middle of. Continue Watching stands on the home page only. */
export function useContinueActions() {
  const text = useText('browse');
  const { edit, refresh } = useRowsEdit('browse');
  const router = useRouter();

  /** Off the row at once, and back with a notice when that fails; the place in it is kept. */
  const remove = useCallback(
    (item: Continued) => {
      void edit(({ rows, ...rest }) => ({
        ...rest,
        rows: rows.map((row) => without(row, item.id)).filter((row) => row.items.length > 0),
      }));
      void tell(
        call<typeof leaveContinue>('DELETE', '/api/continue/{titleId}', { params: { titleId: item.id } }),
        text('isOffContinue', { name: item.name }),
        text('notRemoved', { name: item.name }),
      ).finally(() => void refresh());
    },
    [edit, refresh, text],
  );

  /** The player resumes where the server says, so the server forgets first. */
  const restart = useCallback(
    ({ name, progress: { videoId } }: Continued) => {
      call<typeof forgetProgress>('DELETE', '/api/progress/{videoId}', { params: { videoId } }).then(
        () => router.push(watchHref(videoId)),
        () => notify({ tone: 'bad', message: text('notRestarted', { name }) }),
      );
    },
    [router, text],
  );

  /** As if this episode had been seen: the row then offers the one after it. */
  const skip = useCallback(
    ({ id, name, progress: { videoId } }: Continued) => {
      void tell(
        call<typeof putWatched>('PUT', '/api/titles/{titleId}/watched', {
          params: { titleId: id },
          body: { isWatched: true, videoId },
        }),
        text('movesOn', { name }),
        text('notMovedOn', { name }),
      ).finally(() => void refresh());
    },
    [refresh, text],
  );

  return useMemo(() => ({ remove, restart, skip }), [remove, restart, skip]);
}

async function tell(sent: Promise<unknown>, done: string, failed: string): Promise<void> {
  await sent.then(
    () => notify({ id: 'continue', message: done }),
    () => notify({ id: 'continue', tone: 'bad', message: failed }),
  );
}

function without<R extends { kind: string; items: RowItem[] }>(row: R, titleId: string): R {
  return row.kind === 'continue' ? { ...row, items: row.items.filter(({ id }) => id !== titleId) } : row;
}
