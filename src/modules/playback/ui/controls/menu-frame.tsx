'use client';

import * as Radix from '@radix-ui/react-dropdown-menu';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { useLocale } from '#text';
import { directionOf } from '@/language/locales';
import { usePlayer } from '@/player/react/player-context';

type Props = { label: string; trigger: ReactElement; children: ReactNode };

/** Opens inside the stage: a menu in the page's body would be invisible in full screen. */
export function MenuFrame({ label, trigger, children }: Props) {
  const { stage, requests } = usePlayer();
  const locale = useLocale();
  const letGo = useRef<(() => void) | null>(null);
  const isByHand = useRef(false);
  const follow = (isOpen: boolean) => {
    letGo.current?.();
    letGo.current = isOpen ? requests.idle.hold() : null;
  };
  return (
    <Radix.Root dir={directionOf(locale)} modal={false} onOpenChange={follow}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={stage}>
        <Radix.Content
          side="top"
          align="center"
          sideOffset={12}
          collisionPadding={16}
          aria-label={label}
          onPointerUpCapture={() => (isByHand.current = true)}
          onKeyDownCapture={() => (isByHand.current = false)}
          // The keyboard goes back to the button; a finger would only leave a ring there.
          onCloseAutoFocus={(event) => isByHand.current && event.preventDefault()}
          className="z-30 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-pop-in overflow-y-auto rounded-lg border border-line bg-overlay/95 p-1.5 shadow-high backdrop-blur-xl"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
