'use client';

import { useState, type SubmitEvent } from 'react';
import { useText } from '#text';
import { Button } from '@/ui/button';
import { ApiError } from '@/ui/api/api-error';
import { PlusIcon } from '@/ui/icons';
import { messageOf } from '@/ui/message-of';
import { TextField } from '@/ui/text-field';

export function AddFolderForm({ onAdd }: { onAdd: (path: string) => Promise<void> }) {
  const text = useText('studio');
  const [path, setPath] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTrouble(undefined);
    // The server alone knows its folders, so it alone can tell whether this is one.
    if (!path.trim()) {
      setTrouble(text('enterPath'));
      return;
    }
    setIsBusy(true);
    try {
      await onAdd(path.trim());
      setPath('');
    } catch (error) {
      setTrouble((error instanceof ApiError && error.fields.path) || messageOf(error));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-10 flex flex-wrap items-start gap-3"
    >
      <TextField
        label={text('addFolder')}
        dir="ltr"
        name="path"
        placeholder="/home/me/films"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={path}
        onChange={(event) => setPath(event.target.value)}
        error={trouble}
        className="min-w-64 grow"
      />
      <Button
        type="submit"
        variant="accent"
        icon={<PlusIcon className="size-5" />}
        isLoading={isBusy}
        className="mt-7.5"
      >
        {text('add')}
      </Button>
    </form>
  );
}
