'use client';

import { useText } from '#text';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { ChevronLeftIcon, ChevronRightIcon, PauseIcon, PlayIcon } from '@/ui/icons';
import { SoundButton } from '../scene/sound-button';
import styles from './stage-controls.module.css';

type Props = {
  names: readonly string[];
  index: number;
  onGo: (index: number) => void;
  isHeld: boolean;
  onHold: () => void;
  isTurning: boolean;
  /** The current title has been shown for long enough. */
  onDue: () => void;
  hasSound: boolean;
};

/** Beside the actions where there is room; on phones only the marks, because a finger swipes. */
export function StageControls(props: Props) {
  const text = useText('browse');
  const { index, onGo, isHeld, onHold, hasSound } = props;
  const quiet = 'text-fg/80 hover:text-fg max-sm:hidden';
  return (
    <div
      role="group"
      aria-label={text('featuredAre')}
      className="absolute inset-x-0 bottom-1 z-10 flex items-center justify-center sm:start-auto sm:end-gutter sm:bottom-[min(10vw,9rem)] sm:h-13"
    >
      <IconButton label={text('showPrevious')} onClick={() => onGo(index - 1)} className={quiet}>
        <ChevronLeftIcon className="size-5.5" />
      </IconButton>
      <Marks {...props} />
      <IconButton label={text('showNext')} onClick={() => onGo(index + 1)} className={quiet}>
        <ChevronRightIcon className="size-5.5" />
      </IconButton>
      {/* What moves by itself for longer than five seconds must be stoppable (WCAG 2.2.2). */}
      <IconButton
        label={text(isHeld ? 'turnStage' : 'holdStage')}
        aria-pressed={isHeld}
        onClick={onHold}
        className="motion-reduce:hidden"
      >
        {isHeld ? <PlayIcon className="size-5" /> : <PauseIcon className="size-4.5" />}
      </IconButton>
      {hasSound && (
        <span className="hidden animate-fade-in ps-2 sm:block">
          <SoundButton />
        </span>
      )}
    </div>
  );
}

function Marks({ names, index, onGo, isTurning, onDue }: Props) {
  const text = useText('browse');
  return names.map((name, at) => (
    <button
      key={at}
      type="button"
      aria-label={text('showName', { name })}
      aria-current={at === index}
      onClick={() => onGo(at)}
      className="group/mark grid h-tap w-7.5 place-items-center sm:w-9"
    >
      <span
        className={cx(
          'h-1 w-5 overflow-hidden rounded-full bg-fg/35 transition-[background-color] duration-quick group-hover/mark:bg-fg/70 sm:w-6.5',
          'forced-colors:border forced-colors:bg-[Canvas] forced-colors:group-aria-[current=true]/mark:bg-[Highlight]',
        )}
      >
        {at === index && (
          <span
            onAnimationEnd={onDue}
            className={cx('block h-full origin-left rounded-full bg-fg rtl:origin-right', styles.fill)}
            style={{ animationPlayState: isTurning ? 'running' : 'paused' }}
          />
        )}
      </span>
    </button>
  ));
}
