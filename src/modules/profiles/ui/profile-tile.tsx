import { useText } from '#text';
import { cx } from '@/ui/cx';
import { PencilIcon, PlusIcon } from '@/ui/icons';
import type { Profile } from '../contract';
import { Avatar } from './avatar';

const tileClass = 'group block w-(--tile) rounded-xl text-center focus-visible:outline-offset-8';
const faceClass =
  'relative block aspect-square w-full overflow-clip rounded-xl transition-[scale,box-shadow,opacity] duration-calm ease-out group-hover:scale-104 group-active:scale-98 group-focus-visible:scale-104';

type Props = {
  profile: Profile;
  isManaged: boolean;
  /** Somebody was chosen: this one, another one, or nobody yet. */
  choice: 'this' | 'other' | null;
  onPick: () => void;
};

export function ProfileTile({ profile, isManaged, choice, onPick }: Props) {
  const text = useText('profiles');
  return (
    <button
      type="button"
      onClick={onPick}
      aria-disabled={choice !== null}
      aria-busy={choice === 'this'}
      aria-label={isManaged ? text('edit', { name: profile.name }) : undefined}
      className={cx(
        tileClass,
        'transition-[opacity,scale] duration-calm ease-out',
        choice === 'other' && 'scale-94 opacity-25',
        choice === 'this' && 'scale-108',
      )}
    >
      <span
        className={cx(
          faceClass,
          'group-hover:shadow-glow group-focus-visible:shadow-glow',
          choice === 'this' && 'shadow-glow',
        )}
      >
        <Avatar id={profile.avatar} size={176} className="size-full" />
        {isManaged && (
          <span className="absolute inset-0 grid place-items-center bg-canvas/55 transition-[background-color] duration-quick group-hover:bg-canvas/30">
            <span className="grid size-14 place-items-center rounded-full border border-fg/60 bg-canvas/60">
              <PencilIcon />
            </span>
          </span>
        )}
      </span>
      <span className="mt-4 block truncate text-lg text-muted transition-[color] duration-quick group-hover:text-fg group-focus-visible:text-fg">
        {profile.name}
      </span>
    </button>
  );
}

export function AddTile({ isHidden, onPick }: { isHidden: boolean; onPick: () => void }) {
  const text = useText('profiles');
  return (
    <button
      type="button"
      onClick={onPick}
      className={cx(tileClass, 'transition-opacity duration-calm', isHidden && 'opacity-0')}
    >
      <span
        className={cx(
          faceClass,
          'grid! place-items-center border border-dashed border-field text-muted group-hover:border-fg group-hover:text-fg',
        )}
      >
        <PlusIcon className="size-[28%]" />
      </span>
      <span className="mt-4 block text-lg text-muted group-hover:text-fg group-focus-visible:text-fg">
        {text('add')}
      </span>
    </button>
  );
}
