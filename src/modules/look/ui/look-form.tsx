'use client';

import { useRouter } from 'next/navigation';
import { useState, type SubmitEvent } from 'react';
import { useText } from '#text';
import { ApiError } from '@/ui/api/api-error';
import { Button } from '@/ui/button';
import { FormNotice } from '@/ui/form-notice';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import { TextField } from '@/ui/text-field';
import { isLegible, type Look } from '../contract';
import { AccentPicker } from './accent-picker';
import { LookPreview } from './look-preview';
import { readBase64 } from './read-base64';
import { useLook } from './use-look';
import { WordmarkPicker } from './wordmark-picker';

export function LookForm() {
  const { look, ...acts } = useLook();
  return look && <Form look={look} {...acts} />;
}

type Props = { look: Look } & Omit<ReturnType<typeof useLook>, 'look'>;

function Form({ look, change, reset }: Props) {
  const text = useText('studio');
  const router = useRouter();
  const [name, setName] = useState(look.name);
  const [accent, setAccent] = useState(look.accent);
  const [wordmark, setWordmark] = useState(look.wordmark);
  const [picture, setPicture] = useState<File | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);

  const attempt = async (work: () => Promise<Look>, done: string) => {
    setIsBusy(true);
    setProblems({});
    try {
      const worn = await work();
      setName(worn.name);
      setAccent(worn.accent);
      setWordmark(worn.wordmark);
      setPicture(null);
      router.refresh();
      notify({ tone: 'good', message: done });
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : {};
      setProblems(Object.keys(fields).length > 0 ? fields : { form: messageOf(error) });
    } finally {
      setIsBusy(false);
    }
  };
  const save = async () => {
    const handedIn = picture && { picture: await readBase64(picture) };
    return change({ name, accent, wordmark, ...handedIn });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(save, text('saved'));
  };

  return (
    <form
      method="post"
      noValidate
      onSubmit={submit}
      className="mt-10 flex flex-col gap-8 lg:grid lg:grid-cols-2 lg:gap-x-16"
    >
      <div className="grid content-start gap-8">
        <TextField
          label={text('siteName')}
          description={text('siteNameAbout')}
          maxLength={24}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={problems.name}
        />
        <AccentPicker value={accent} onChange={setAccent} />
        <WordmarkPicker
          value={wordmark}
          onChange={setWordmark}
          hasPicture={look.picture !== null || picture !== null}
          onPicture={setPicture}
          error={problems.picture}
        />
        <div>
          <FormNotice className="mb-6">{problems.form ?? problems.accent}</FormNotice>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="accent" isLoading={isBusy} disabled={!isLegible(accent)}>
              {text('save')}
            </Button>
            <Button variant="quiet" onClick={() => void attempt(reset, text('resetDone'))}>
              {text('reset')}
            </Button>
          </div>
        </div>
      </div>
      <LookPreview look={{ ...look, name, accent, wordmark }} newPicture={picture} />
    </form>
  );
}
