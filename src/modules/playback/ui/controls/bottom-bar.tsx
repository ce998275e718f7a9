'use client';

import { useText } from '#text';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { cx } from '@/ui/cx';
import { ExitFullscreenIcon, FullscreenIcon, NextEpisodeIcon, PictureInPictureIcon } from '@/ui/icons';
import { clockTime } from '@/language/format-time';
import { useWatching } from '../watch-context';
import { ControlButton } from './control-button';
import { PlayControls } from './play-controls';
import { SeekBar } from './seek-bar';
import { SettingsMenu } from './settings-menu';
import { SpeedMenu } from './speed-menu';
import { SubtitlesMenu } from './subtitles-menu';
import { VolumeControl } from './volume-control';

export function BottomBar() {
  const text = useText('player');
  const { playNext } = useWatching();
  return (
    // What shows or turns time runs left to right in every language, as on every machine that plays films.
    <div
      dir="ltr"
      className="pointer-events-auto px-[max(var(--spacing-gutter),env(safe-area-inset-left))] pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:pb-[max(1.25rem,env(safe-area-inset-bottom))]"
    >
      <div className="flex items-center gap-3">
        <SeekBar />
        <Clock className="md:hidden" />
      </div>
      <div className="-mx-2.5 flex items-center justify-between gap-2">
        <div className="flex items-center gap-1">
          <PlayControls size="bar" className="max-md:hidden" />
          <VolumeControl />
          <Clock className="px-2 max-md:hidden" />
        </div>
        <div className="flex items-center gap-1 max-sm:gap-0">
          {playNext && (
            <ControlButton label={text('nextEpisode')} onClick={playNext}>
              <NextEpisodeIcon />
            </ControlButton>
          )}
          <SubtitlesMenu />
          <SettingsMenu />
          <SpeedMenu />
          <PictureInPictureButton />
          <FullscreenButton />
        </div>
      </div>
    </div>
  );
}

function Clock({ className }: { className: string }) {
  const position = usePlayerState(({ time }) => clockTime(time.positionSeconds));
  const duration = usePlayerState(({ time }) => clockTime(time.durationSeconds));
  return (
    <p className={cx('text-sm whitespace-nowrap text-muted tabular-nums', className)}>
      <span className="text-fg">{position}</span> / {duration}
    </p>
  );
}

function PictureInPictureButton() {
  const text = useText('player');
  const { pictureInPicture } = useRequests();
  const { isAvailable, isActive } = usePlayerState((state) => state.pictureInPicture);
  if (!isAvailable) return null;
  return (
    <ControlButton
      label={text(isActive ? 'leavePip' : 'doesPip')}
      className="max-sm:hidden"
      onClick={pictureInPicture.toggle}
    >
      <PictureInPictureIcon />
    </ControlButton>
  );
}

function FullscreenButton() {
  const text = useText('player');
  const { fullscreen } = useRequests();
  const { isAvailable, isFullscreen } = usePlayerState((state) => state.fullscreen);
  if (!isAvailable) return null;
  return (
    <ControlButton
      label={text(isFullscreen ? 'leaveFullScreen' : 'doesFullScreen')}
      onClick={fullscreen.toggle}
    >
      {isFullscreen ? <ExitFullscreenIcon /> : <FullscreenIcon />}
    </ControlButton>
  );
}
