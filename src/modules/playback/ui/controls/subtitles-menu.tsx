'use client';

import { useText } from '#text';
import type { Text } from '@/language/create-text';
import { cx } from '@/ui/cx';
import { SubtitlesIcon } from '@/ui/icons';
import type { SubtitleChoice } from '../subtitle-choices';
import { useSubtitles } from '../use-subtitles';
import { ChoiceMenu } from './choice-menu';
import { ControlButton } from './control-button';

const off = 'off';

const choiceOf = (text: Text<'player'>, { id, label, isBurnedIn }: SubtitleChoice) => ({
  value: id,
  label,
  ...(isBurnedIn && { note: text('inPicture') }),
});

export function SubtitlesMenu() {
  const text = useText('player');
  const { subtitles, selectedId, choose } = useSubtitles();
  if (subtitles.length === 0) return null;
  return (
    <ChoiceMenu
      heading={text('subtitles')}
      value={selectedId ?? off}
      choices={[{ value: off, label: text('off') }, ...subtitles.map((one) => choiceOf(text, one))]}
      onChoose={(value) => choose(value === off ? null : value)}
      trigger={
        <ControlButton label={text('subtitles')} className={cx(selectedId !== null && 'text-accent!')}>
          <SubtitlesIcon />
        </ControlButton>
      }
    />
  );
}
