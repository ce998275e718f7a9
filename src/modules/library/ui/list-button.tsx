'use client';

import { useText } from '#text';
import { ActionButton } from '@/ui/action-button';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { CheckIcon, PlusIcon } from '@/ui/icons';
import type { Id } from '@/shared/ids';
import { useIsOnList } from './list-context';
import { useListToggle } from './use-list-toggle';

type Props = {
  title: { id: Id; name: string };
  /** `icon` where there is little room, `full` beside Play, `action` in a row of such. */
  look: 'icon' | 'full' | 'action';
  size?: 'md' | 'lg';
  className?: string;
};

export function ListButton({ title, look, size = 'md', className }: Props) {
  const text = useText('title');
  const isOnList = useIsOnList(title.id);
  const toggle = useListToggle();
  const press = () => void toggle(title, !isOnList);
  const icon = <ToggleIcon isOnList={isOnList} />;

  const label = text(isOnList ? 'removeFromList' : 'addToList', { name: title.name });
  if (look === 'action') {
    return (
      <ActionButton label={label} caption={text('myList')} onClick={press}>
        {icon}
      </ActionButton>
    );
  }
  if (look === 'icon') {
    return (
      <IconButton
        label={label}
        variant="outlined"
        size={size}
        onClick={press}
        {...(className && { className })}
      >
        {icon}
      </IconButton>
    );
  }
  return (
    <Button
      variant="secondary"
      size="lg"
      aria-pressed={isOnList}
      onClick={press}
      icon={icon}
      className={className}
    >
      {text('myList')}
    </Button>
  );
}

/** Plus turns into a tick in place, so that the eye sees that it was understood. */
function ToggleIcon({ isOnList }: { isOnList: boolean }) {
  const base = 'col-start-1 row-start-1 size-5.5 duration-calm transition-[opacity,scale,rotate] ease-spring';
  return (
    <span className="grid">
      <PlusIcon className={cx(base, isOnList && 'scale-50 rotate-90 opacity-0')} />
      <CheckIcon className={cx(base, !isOnList && 'scale-50 -rotate-90 opacity-0')} />
    </span>
  );
}
