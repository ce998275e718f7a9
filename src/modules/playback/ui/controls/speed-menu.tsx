'use client';

import { useText } from '#text';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { cx } from '@/ui/cx';
import { SpeedIcon } from '@/ui/icons';
import { rateLabel, rates } from '../rates';
import { ChoiceMenu } from './choice-menu';
import { ControlButton } from './control-button';

export function SpeedMenu() {
  const text = useText('player');
  const { playback } = useRequests();
  const rate = usePlayerState((state) => state.playback.rate);
  return (
    <ChoiceMenu
      heading={text('speed')}
      value={String(rate)}
      choices={rates.map((choice) => ({ value: String(choice), label: rateLabel(text, choice) }))}
      onChoose={(value) => playback.setRate(Number(value))}
      trigger={
        <ControlButton label={text('speed')} className={cx(rate !== 1 && 'text-accent!')}>
          <SpeedIcon />
        </ControlButton>
      }
    />
  );
}
