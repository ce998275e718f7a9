'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '#text';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { PauseIcon, PlayIcon, ReplayIcon } from '@/ui/icons';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type { getPreview } from '@/modules/playback/contract';
import type { ResponseOf } from '@/shared/endpoint';
import type { Id } from '@/shared/ids';
import { SoundButton } from './sound-button';
import { useSoundStore } from './sound-store';
import { useScenePlayback, type ScenePhase } from './use-scene-playback';

type Controlled = {
  mayPlay: boolean;
  onPhase?: (phase: ScenePhase) => void;
  controlsClassName?: string;
};
type Props = Controlled & { videoId: Id };
type Preview = NonNullable<ResponseOf<typeof getPreview>['preview']>;

export function SceneVideo({ videoId, ...controlled }: Props) {
  const { data } = useEndpoint<typeof getPreview>(
    '/api/videos/{videoId}/preview',
    { params: { videoId } },
    { revalidateOnFocus: false, revalidateIfStale: false, shouldRetryOnError: false },
  );
  if (!data?.preview) return null;
  return <PlayingScene preview={data.preview} {...controlled} />;
}

type PlayingProps = Controlled & { preview: Preview };

function PlayingScene({ preview, mayPlay, onPhase, controlsClassName }: PlayingProps) {
  const [isHeld, setIsHeld] = useState(false);
  const isMuted = useSoundStore((state) => state.isMuted);
  const { video, phase, replay } = useScenePlayback(preview, mayPlay && !isHeld);
  const press = () => (phase === 'over' ? replay() : setIsHeld((before) => !before));
  const isShown = phase === 'playing' || phase === 'paused';
  const tell = useEffectEvent((now: ScenePhase) => onPhase?.(now));
  useEffect(() => tell(phase), [phase]);

  return (
    <>
      {/* Moving scenery, silent until asked and hidden from readers: its words are in the film. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={video}
        src={`${preview.src}#t=${preview.startSeconds}`}
        muted={isMuted}
        playsInline
        preload="auto"
        disableRemotePlayback
        tabIndex={-1}
        aria-hidden="true"
        className={cx(
          'absolute inset-0 size-full object-cover transition-opacity duration-slow',
          isShown ? 'opacity-100' : 'opacity-0',
        )}
      />
      {controlsClassName !== undefined && phase !== 'still' && (
        <div className={cx('pointer-events-auto flex animate-fade-in gap-2', controlsClassName)}>
          <HoldButton phase={phase} isHeld={isHeld} onPress={press} />
          {phase !== 'over' && <SoundButton />}
        </div>
      )}
    </>
  );
}

/** What moves by itself for longer than five seconds must be stoppable (WCAG 2.2.2). */
function HoldButton({ phase, isHeld, onPress }: { phase: ScenePhase; isHeld: boolean; onPress: () => void }) {
  const text = useText('browse');
  const [label, Icon] =
    phase === 'over'
      ? ([text('playAgain'), ReplayIcon] as const)
      : isHeld
        ? ([text('goOnScene'), PlayIcon] as const)
        : ([text('holdScene'), PauseIcon] as const);
  return (
    <IconButton label={label} variant="outlined" onClick={onPress}>
      <Icon className="size-5" />
    </IconButton>
  );
}
