'use client';

import { useText } from '#text';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { MutedIcon, VolumeIcon, VolumeLowIcon } from '@/ui/icons';
import { ControlButton } from './control-button';
import { Slider } from './slider';

/** Phones have keys for the volume, and iOS lets no page change it: there it is only the switch. */
export function VolumeControl() {
  const text = useText('player');
  const { volume } = useRequests();
  const { level, isMuted } = usePlayerState((state) => state.volume);
  const heard = isMuted ? 0 : level;
  return (
    <div className="group/volume flex items-center">
      <ControlButton label={text(isMuted ? 'unmute' : 'mute')} onClick={volume.toggleMuted}>
        {heard === 0 ? <MutedIcon /> : heard < 0.5 ? <VolumeLowIcon /> : <VolumeIcon />}
      </ControlButton>
      <Slider
        label={text('doesVolume')}
        value={Math.round(heard * 100)}
        max={100}
        valueText={`${Math.round(heard * 100)} %`}
        step={5}
        bigStep={20}
        onDrag={(value) => { if (value !== null) volume.setLevel(value / 100); }} // prettier-ignore
        onCommit={(value) => volume.setLevel(value / 100)}
        className="h-tap w-0 overflow-hidden rounded-full px-0 opacity-0 transition-[width,opacity,padding] duration-calm ease-out group-focus-within/volume:w-24 group-focus-within/volume:px-2 group-focus-within/volume:opacity-100 group-hover/volume:w-24 group-hover/volume:px-2 group-hover/volume:opacity-100 pointer-coarse:hidden"
      >
        <div className="h-1 w-full overflow-hidden rounded-full bg-fg/25">
          <div className="h-full origin-left bg-fg" style={{ transform: `scaleX(${heard})` }} />
        </div>
      </Slider>
    </div>
  );
}
