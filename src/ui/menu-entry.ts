import type { Route } from 'next';
import type { ReactNode } from 'react';

/** What a menu shows, as data, so that a page can describe a menu without loading one. */
export type MenuEntry =
  | { kind: 'heading'; label: string }
  | { kind: 'separator' }
  | { kind: 'link'; label: string; href: Route; icon?: ReactNode; isCurrent?: boolean }
  | { kind: 'action'; label: string; onSelect: () => void; icon?: ReactNode; tone?: 'danger' };
