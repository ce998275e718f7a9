'use client';

import { cloneElement, useState, type ComponentType, type ReactElement } from 'react';
import type { MenuProps } from './menu';

type TriggerProps = {
  onClick?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
};

const loadMenu = () => import('./menu').then((module) => module.Menu);

/** Until somebody reaches for it, a menu is its button; Radix arrives on hover or focus, or with the click. */
export function LazyMenu({ trigger, ...menu }: MenuProps & { trigger: ReactElement<TriggerProps> }) {
  const [Menu, setMenu] = useState<ComponentType<MenuProps>>();
  if (Menu) return <Menu {...menu} trigger={trigger} isOpenAtFirst />;
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: () => void loadMenu(),
    onFocus: () => void loadMenu(),
    onClick: () => void loadMenu().then((loaded) => setMenu(() => loaded)),
  });
}
