'use client';

import { useText } from '#text';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { cx } from '@/ui/cx';
import { BackTenIcon, ForwardTenIcon, PauseIcon, PlayIcon, ReplayIcon } from '@/ui/icons';
import { ControlButton } from './control-button';

type Props = {
  /** `large` in the middle of a phone, where thumbs are; `bar` in the row below the picture. */
  size: 'bar' | 'large';
  className?: string;
};

// Buttons answer by changing themselves; only keys and gestures need a sign over the picture.
const sizes = {
  bar: { row: 'gap-1', button: '', icon: 'size-7', play: '', playIcon: 'size-8' },
  large: {
    row: 'gap-8',
    button: 'size-14!',
    icon: 'size-9',
    play: 'size-18! bg-canvas/45 backdrop-blur-md',
    playIcon: 'size-10',
  },
};

export function PlayControls({ size, className }: Props) {
  const text = useText('player');
  const { time } = useRequests();
  const look = sizes[size];
  return (
    <div dir="ltr" className={cx('pointer-events-auto flex items-center', look.row, className)}>
      {size === 'bar' && <PlayButton className={look.play} iconClassName={look.playIcon} />}
      <ControlButton label={text('doesBack')} className={look.button} onClick={() => time.seekBy(-10)}>
        <BackTenIcon className={look.icon} />
      </ControlButton>
      {size === 'large' && <PlayButton className={look.play} iconClassName={look.playIcon} />}
      <ControlButton label={text('doesForward')} className={look.button} onClick={() => time.seekBy(10)}>
        <ForwardTenIcon className={look.icon} />
      </ControlButton>
    </div>
  );
}

function PlayButton({ className, iconClassName }: { className: string; iconClassName: string }) {
  const text = useText('player');
  const { playback } = useRequests();
  const state = usePlayerState(({ playback: { isPaused, isEnded } }) =>
    isEnded ? 'ended' : isPaused ? 'paused' : 'playing',
  );
  const Icon = { ended: ReplayIcon, paused: PlayIcon, playing: PauseIcon }[state];
  return (
    <ControlButton
      label={text(({ ended: 'watchAgain', paused: 'play', playing: 'pause' } as const)[state])}
      className={cx('text-fg!', className)}
      onClick={playback.toggle}
    >
      <Icon className={iconClassName} />
    </ControlButton>
  );
}
