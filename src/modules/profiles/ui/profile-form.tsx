'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useText } from '#text';
import { localeNames } from '@/language/locales';
import { ApiError } from '@/ui/api/api-error';
import { Button } from '@/ui/button';
import { FormNotice } from '@/ui/form-notice';
import { messageOf } from '@/ui/message-of';
import { SelectField } from '@/ui/select-field';
import { SwitchField } from '@/ui/switch-field';
import { TextField } from '@/ui/text-field';
import { avatarId, maturityLevels, profileDraft, profileLanguages, type ProfileDraft } from '../contract';
import { AvatarPicker } from './avatar-picker';
import { MaturityPicker } from './maturity-picker';

// A radio button gives text; the contract wants the number.
const form = profileDraft.extend({
  avatar: avatarId,
  maturityLimit: z.coerce
    .number()
    .transform((given) => maturityLevels.find((level) => level === given) ?? 18),
});
type Values = z.input<typeof form>;

const languageNames = { ...localeNames, fr: 'Français' };
const languages = profileLanguages.map((value) => ({ value, label: languageNames[value] }));

type Props = {
  initial: Omit<Required<ProfileDraft>, 'maturityLimit'> & { maturityLimit: number };
  submitLabel: string;
  onSubmit: (draft: ProfileDraft) => Promise<void>;
  /** Further actions, at the other end of the last line. */
  aside?: ReactNode;
};

export function ProfileForm({ initial, submitLabel, onSubmit, aside }: Props) {
  const text = useText('profiles');
  const everywhere = useText('everywhere');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { register, handleSubmit, setError, formState } = useForm<Values, unknown, z.output<typeof form>>({
    resolver: zodResolver(form),
    defaultValues: { ...initial, maturityLimit: String(initial.maturityLimit) },
  });
  const submit = handleSubmit(async (draft) => {
    setTrouble(null);
    try {
      await onSubmit(draft);
    } catch (error) {
      const message = error instanceof ApiError ? error.fields.name : undefined;
      if (message) setError('name', { message }, { shouldFocus: true });
      else setTrouble(messageOf(error));
    }
  });
  return (
    <form method="post" noValidate className="grid gap-6" onSubmit={(event) => void submit(event)}>
      <div>
        <FormNotice className="mb-6">{trouble}</FormNotice>
        <TextField
          label={text('name')}
          autoComplete="off"
          maxLength={24}
          error={formState.errors.name?.message}
          {...register('name')}
        />
      </div>
      <AvatarPicker field={register('avatar')} />
      <MaturityPicker field={register('maturityLimit')} />
      <SelectField
        label={everywhere('language')}
        description={text('languageAbout')}
        options={languages}
        {...register('language')}
      />
      <SwitchField label={text('autoplay')} {...register('isAutoplayOn')} />
      <div className="flex flex-wrap-reverse items-center justify-between gap-3">
        {aside ?? <span />}
        <Button type="submit" variant="accent" isLoading={formState.isSubmitting}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
