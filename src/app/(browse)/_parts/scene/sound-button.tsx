'use client';

import { useText } from '#text';
import { IconButton } from '@/ui/icon-button';
import { MutedIcon, VolumeIcon } from '@/ui/icons';
import { useSoundStore } from './sound-store';

export function SoundButton() {
  const text = useText('browse');
  const { isMuted, toggle } = useSoundStore();
  return (
    <IconButton label={text(isMuted ? 'soundOn' : 'soundOff')} variant="outlined" onClick={toggle}>
      {isMuted ? <MutedIcon className="size-5" /> : <VolumeIcon className="size-5" />}
    </IconButton>
  );
}
