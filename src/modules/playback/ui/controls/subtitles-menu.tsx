'use client';

import { cx } from '@/ui/cx';
import { SubtitlesIcon } from '@/ui/icons';
import type { SubtitleChoice } from '../subtitle-choices';
import { useSubtitles } from '../use-subtitles';
import { ChoiceMenu } from './choice-menu';
import { ControlButton } from './control-button';

const off = 'off';

const choiceOf = ({ id, label, isBurnedIn }: SubtitleChoice) => ({
  value: id,
  label,
  ...(isBurnedIn && { note: 'in the picture' }),
});

export function SubtitlesMenu() {
  const { subtitles, selectedId, choose } = useSubtitles();
  if (subtitles.length === 0) return null;
  return (
    <ChoiceMenu
      heading="Subtitles"
      value={selectedId ?? off}
      choices={[{ value: off, label: 'Off' }, ...subtitles.map(choiceOf)]}
      onChoose={(value) => choose(value === off ? null : value)}
      trigger={
        <ControlButton label="Subtitles" className={cx(selectedId !== null && 'text-accent!')}>
          <SubtitlesIcon />
        </ControlButton>
      }
    />
  );
}
