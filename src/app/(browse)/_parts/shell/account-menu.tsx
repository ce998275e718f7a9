'use client';

import type { ReactNode } from 'react';
import { useText } from '#text';
import { FolderIcon, PencilIcon, SignOutIcon, SwitchIcon } from '@/ui/icons';
import { LazyMenu } from '@/ui/lazy-menu';
import type { MenuEntry } from '@/ui/menu-entry';
import { notify } from '@/ui/notify';

type Props = { profileName: string; email: string; isOwner: boolean; avatar: ReactNode };

const icon = 'size-5 text-muted';

export function AccountMenu({ profileName, email, isOwner, avatar }: Props) {
  const text = useText('everywhere');
  const leave = () =>
    void import('@/modules/accounts/ui/auth-client')
      .then(({ signOut }) => signOut())
      .catch(() => notify({ tone: 'bad', message: text('signOutFailed') }));
  const entries: MenuEntry[] = [
    { kind: 'heading', label: email },
    {
      kind: 'link',
      label: text('switchProfile'),
      href: '/profiles',
      icon: <SwitchIcon className={icon} />,
    },
    {
      kind: 'link',
      label: text('manageProfiles'),
      href: '/profiles/manage',
      icon: <PencilIcon className={icon} />,
    },
    ...(isOwner
      ? [
          {
            kind: 'link' as const,
            label: text('studio'),
            href: '/studio' as const,
            icon: <FolderIcon className={icon} />,
          },
        ]
      : []),
    { kind: 'separator' },
    { kind: 'action', label: text('signOut'), onSelect: leave, icon: <SignOutIcon className={icon} /> },
  ];
  return (
    <LazyMenu
      label={text('account')}
      entries={entries}
      trigger={
        <button
          type="button"
          aria-label={text('accountMenu', { name: profileName })}
          className="grid size-tap place-items-center rounded-full transition-[scale] duration-quick active:scale-95"
        >
          {avatar}
        </button>
      }
    />
  );
}
