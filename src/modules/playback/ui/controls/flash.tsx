'use client';

import {
  BackTenIcon,
  ForwardTenIcon,
  MutedIcon,
  PauseIcon,
  PlayIcon,
  SpeedIcon,
  SubtitlesIcon,
  VolumeIcon,
} from '@/ui/icons';
import { useText } from '#text';
import type { Text } from '@/language/create-text';
import { cx } from '@/ui/cx';
import { useFeedback, type Feedback } from '../feedback-store';
import { rateLabel } from '../rates';
import styles from './flash.module.css';

/** Answers a key or tap where the eye is. Decoration: the controls say the same to who cannot see it. */
export function Flash() {
  const text = useText('player');
  const shown = useFeedback((state) => state.shown);
  if (!shown) return null;
  const { Icon, text: words } = appearance(text, shown);
  const side =
    shown.kind === 'seek' ? (shown.seconds < 0 ? 'left-[12%]' : 'right-[12%]') : 'left-1/2 -translate-x-1/2';
  return (
    <div
      key={shown.id}
      aria-hidden="true"
      className={cx('pointer-events-none absolute top-1/2 -translate-y-1/2', side)}
    >
      <div
        className={cx(
          styles.flash,
          'flex min-w-20 flex-col items-center gap-1 rounded-xl bg-canvas/60 p-4 text-sm font-medium tabular-nums backdrop-blur-md',
        )}
      >
        <Icon className="size-9" />
        {words}
      </div>
    </div>
  );
}

function appearance(say: Text<'player'>, feedback: Feedback) {
  switch (feedback.kind) {
    case 'play':
      return { Icon: PlayIcon, text: null };
    case 'pause':
      return { Icon: PauseIcon, text: null };
    case 'muted':
      return { Icon: MutedIcon, text: say('muted') };
    case 'subtitles':
      return { Icon: SubtitlesIcon, text: say('on') };
    case 'no-subtitles':
      return { Icon: SubtitlesIcon, text: say('off') };
    case 'volume':
      return { Icon: VolumeIcon, text: `${Math.round(feedback.level * 100)} %` };
    case 'rate':
      return { Icon: SpeedIcon, text: rateLabel(say, feedback.rate) };
    case 'seek':
      return feedback.seconds < 0 ? { Icon: BackTenIcon, text: null } : { Icon: ForwardTenIcon, text: null };
  }
}
