'use client';

import type { ReactNode } from 'react';
import { FolderIcon, PencilIcon, SignOutIcon, SwitchIcon } from '@/ui/icons';
import { LazyMenu } from '@/ui/lazy-menu';
import type { MenuEntry } from '@/ui/menu-entry';
import { notify } from '@/ui/notify';

type Props = { profileName: string; email: string; isOwner: boolean; avatar: ReactNode };

const icon = 'size-5 text-muted';

export function AccountMenu({ profileName, email, isOwner, avatar }: Props) {
  const entries: MenuEntry[] = [
    { kind: 'heading', label: email },
    { kind: 'link', label: 'Switch profile', href: '/profiles', icon: <SwitchIcon className={icon} /> },
    {
      kind: 'link',
      label: 'Manage profiles',
      href: '/profiles/manage',
      icon: <PencilIcon className={icon} />,
    },
    ...(isOwner ? [libraryEntry] : []),
    { kind: 'separator' },
    { kind: 'action', label: 'Sign out', onSelect: leave, icon: <SignOutIcon className={icon} /> },
  ];
  return (
    <LazyMenu
      label="Account"
      entries={entries}
      trigger={
        <button
          type="button"
          aria-label={`Account menu of ${profileName}`}
          className="grid size-tap place-items-center rounded-full transition-[scale] duration-quick active:scale-95"
        >
          {avatar}
        </button>
      }
    />
  );
}

const libraryEntry: MenuEntry = {
  kind: 'link',
  label: 'Library folders',
  href: '/studio/folders',
  icon: <FolderIcon className={icon} />,
};

function leave(): void {
  import('@/modules/accounts/ui/auth-client')
    .then(({ signOut }) => signOut())
    .catch(() =>
      notify({ tone: 'bad', message: 'Signing out did not work. Check the network and try again.' }),
    );
}
