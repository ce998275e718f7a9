'use client';

import { useId, useState } from 'react';
import { useText } from '#text';
import type { TitleKind } from '@/modules/catalog/contract';
import { ActionButton } from '@/ui/action-button';
import { Button } from '@/ui/button';
import { BellIcon, BellRingingIcon } from '@/ui/icons';
import type { Id } from '@/shared/ids';
import { remindTimes, type RemindTime } from './remind-times';
import { useReminder } from './use-reminder';

type Props = { title: { id: Id; name: string; kind: TitleKind } };

const names = {
  tonight: 'remindTonight',
  tomorrow: 'remindTomorrow',
  weekend: 'remindWeekend',
} as const satisfies Record<RemindTime['name'], string>;

/** Of a series: of new episodes. Of a film: at a time that one chooses. Pressed again it is forgotten. */
export function RemindButton({ title }: Props) {
  const text = useText('title');
  const { reminder, wish } = useReminder(title.id);
  const [isChoosing, setIsChoosing] = useState(false);
  const choicesId = useId();
  const hasChoice = title.kind === 'movie' && reminder === null;
  const press = () => {
    if (hasChoice) setIsChoosing((before) => !before);
    else void wish(reminder ? null : { remindAt: null });
  };
  const choose = (at: Date) => {
    setIsChoosing(false);
    void wish({ remindAt: at.toISOString() });
  };
  const label = text(title.kind === 'series' ? 'remindOfEpisodes' : 'remindOf', { name: title.name });
  return (
    <>
      <ActionButton
        label={label}
        caption={text('captionRemind')}
        aria-pressed={hasChoice ? undefined : reminder !== null}
        aria-expanded={hasChoice ? isChoosing : undefined}
        aria-controls={hasChoice && isChoosing ? choicesId : undefined}
        onClick={press}
      >
        {reminder ? <BellRingingIcon className="size-5.5" /> : <BellIcon className="size-5.5" />}
      </ActionButton>
      {hasChoice && isChoosing && (
        // A line of its own below the buttons it stands among.
        <div
          id={choicesId}
          role="group"
          aria-label={label}
          className="order-last flex basis-full flex-wrap gap-2"
        >
          {remindTimes(new Date()).map(({ name, at }) => (
            <Button key={name} variant="secondary" onClick={() => choose(at)}>
              {text(names[name])}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
