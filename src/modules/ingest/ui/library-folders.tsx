'use client';

import { useState } from 'react';
import { useText } from '#text';
import { Button } from '@/ui/button';
import { FormNotice } from '@/ui/form-notice';
import { LazyDialog } from '@/ui/lazy-dialog';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import { Skeleton } from '@/ui/skeleton';
import type { LibraryFolder } from '../contract';
import { AddFolderForm } from './add-folder-form';
import { FolderCard } from './folder-card';
import { useFolders } from './use-folders';

export function LibraryFolders() {
  const text = useText('studio');
  const { folders, error, add, scan, remove } = useFolders();
  const [leaving, setLeaving] = useState<LibraryFolder | null>(null);
  const attempt = (work: Promise<void>) =>
    void work.catch((problem: unknown) => notify({ tone: 'bad', message: messageOf(problem) }));

  return (
    <>
      <AddFolderForm onAdd={add} />
      <FormNotice>{error && !folders ? error.message : null}</FormNotice>
      <section aria-label={text('foldersLabel')} className="mt-10">
        {!folders && !error && <Skeleton className="h-40 rounded-lg" />}
        {folders?.length === 0 && (
          <p className="rounded-lg border border-dashed border-line-strong p-8 text-center text-muted">
            {text('noFolder')}
          </p>
        )}
        <ul className="grid gap-4">
          {folders?.map((folder) => (
            <li key={folder.id}>
              <FolderCard
                folder={folder}
                onScan={() => attempt(scan(folder.id))}
                onRemove={() => setLeaving(folder)}
              />
            </li>
          ))}
        </ul>
      </section>
      {leaving && (
        <LazyDialog
          title={text('forgetTitle')}
          description={text('forgetText', { path: leaving.path })}
          onClose={() => setLeaving(null)}
        >
          <div className="flex flex-wrap justify-end gap-3">
            <Button variant="secondary" onClick={() => setLeaving(null)}>
              {text('keep')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setLeaving(null);
                attempt(remove(leaving.id));
              }}
            >
              {text('forgetFolder')}
            </Button>
          </div>
        </LazyDialog>
      )}
    </>
  );
}
