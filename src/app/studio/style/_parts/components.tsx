'use client';

import { useState } from 'react';
import { useText } from '#text';
import { Button } from '@/ui/button';
import type { ButtonVariant } from '@/ui/button-classes';
import { FormNotice } from '@/ui/form-notice';
import { IconButton } from '@/ui/icon-button';
import { CheckIcon, PlayIcon, PlusIcon } from '@/ui/icons';
import { LazyDialog } from '@/ui/lazy-dialog';
import { notify } from '@/ui/notify';
import { SelectField } from '@/ui/select-field';
import { Skeleton } from '@/ui/skeleton';
import { Spinner } from '@/ui/spinner';
import { SwitchField } from '@/ui/switch-field';
import { TextField } from '@/ui/text-field';
import { Fold } from './fold';

const variants: readonly ButtonVariant[] = ['primary', 'accent', 'secondary', 'quiet', 'danger'];

/** The parts that pages are made of, in the states that they can be in. */
export function Components() {
  return (
    <>
      <Buttons />
      <Fields />
      <Signs />
    </>
  );
}

function Buttons() {
  const text = useText('studio');
  return (
    <Fold title={text('styleButtons')} isOpenAtFirst>
      <div className="grid gap-4">
        {variants.map((variant) => (
          <div key={variant} className="flex flex-wrap items-center gap-3">
            <Button variant={variant} size="lg" icon={<PlayIcon className="size-5" />}>
              {text('styleReady')}
            </Button>
            <Button variant={variant}>{text('styleReady')}</Button>
            <Button variant={variant} isLoading>
              {text('styleBusy')}
            </Button>
            <Button variant={variant} disabled>
              {text('styleOff')}
            </Button>
            <span className="font-mono text-xs text-faint">{variant}</span>
          </div>
        ))}
        <div className="flex flex-wrap gap-3">
          <IconButton label={text('add')}>
            <PlusIcon />
          </IconButton>
          <IconButton label={text('styleReady')} variant="outlined">
            <CheckIcon />
          </IconButton>
        </div>
      </div>
    </Fold>
  );
}

function Fields() {
  const text = useText('studio');
  return (
    <Fold title={text('styleFields')}>
      <div className="grid gap-6 md:grid-cols-2">
        <TextField label={text('styleField')} description={text('styleFieldAbout')} />
        <TextField label={text('styleField')} error={text('styleWrong')} />
        <SelectField label={text('styleChoice')} options={[{ value: 'one', label: text('styleReady') }]} />
        <SwitchField label={text('styleSwitch')} defaultChecked />
      </div>
    </Fold>
  );
}

function Signs() {
  const text = useText('studio');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Fold title={text('styleSigns')}>
      <div className="grid gap-4">
        <FormNotice className="">{text('styleWrong')}</FormNotice>
        <div className="flex items-center gap-6">
          <Spinner className="size-8" />
          <Skeleton className="h-12 w-60 rounded-md" />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button
            variant="secondary"
            onClick={() => notify({ tone: 'good', message: text('styleNewsGood') })}
          >
            {text('styleNews')}
          </Button>
          <Button variant="secondary" onClick={() => setIsOpen(true)}>
            {text('styleDialog')}
          </Button>
        </div>
        {isOpen && (
          <LazyDialog title={text('styleDialog')} onClose={() => setIsOpen(false)}>
            <p className="text-muted">{text('styleDialogAbout')}</p>
          </LazyDialog>
        )}
      </div>
    </Fold>
  );
}
