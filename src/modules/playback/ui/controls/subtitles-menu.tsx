'use client';

import { cx } from '@/ui/cx';
import { SubtitlesIcon } from '@/ui/icons';
import { useSubtitles } from '../use-subtitles';
import { ChoiceMenu } from './choice-menu';
import { ControlButton } from './control-button';

const off = 'off';

export function SubtitlesMenu() {
  const { subtitles, selectedId, choose } = useSubtitles();
  if (subtitles.length === 0) return null;
  return (
    <ChoiceMenu
      heading="Subtitles"
      value={selectedId ?? off}
      choices={[{ value: off, label: 'Off' }, ...subtitles.map(({ id, label }) => ({ value: id, label }))]}
      onChoose={(value) => choose(value === off ? null : value)}
      trigger={
        <ControlButton label="Subtitles" className={cx(selectedId !== null && 'text-accent!')}>
          <SubtitlesIcon />
        </ControlButton>
      }
    />
  );
}
