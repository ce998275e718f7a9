'use client';

import * as Radix from '@radix-ui/react-dropdown-menu';
import { useRef, type ReactElement } from 'react';
import { usePlayer } from '@/player/react/player-context';
import { CheckIcon } from '@/ui/icons';

type Props = {
  heading: string;
  trigger: ReactElement;
  choices: readonly { value: string; label: string }[];
  value: string;
  onChoose: (value: string) => void;
};

/** Opens inside the stage: a menu in the page's body would be invisible in full screen. */
export function ChoiceMenu({ heading, trigger, choices, value, onChoose }: Props) {
  const { stage, requests } = usePlayer();
  const letGo = useRef<(() => void) | null>(null);
  const isByHand = useRef(false);
  const follow = (isOpen: boolean) => {
    letGo.current?.();
    letGo.current = isOpen ? requests.idle.hold() : null;
  };
  return (
    <Radix.Root modal={false} onOpenChange={follow}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={stage}>
        <Radix.Content
          side="top"
          align="center"
          sideOffset={12}
          collisionPadding={16}
          aria-label={heading}
          onPointerUpCapture={() => (isByHand.current = true)}
          onKeyDownCapture={() => (isByHand.current = false)}
          // The keyboard goes back to the button; a finger would only leave a ring there.
          onCloseAutoFocus={(event) => isByHand.current && event.preventDefault()}
          className="z-30 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-pop-in overflow-y-auto rounded-lg border border-line bg-overlay/95 p-1.5 shadow-high backdrop-blur-xl"
        >
          <Radix.Label className="px-3 pt-2 pb-1.5 text-xs text-faint">{heading}</Radix.Label>
          <Radix.RadioGroup value={value} onValueChange={onChoose}>
            {choices.map((choice) => (
              <Radix.RadioItem
                key={choice.value}
                value={choice.value}
                className="flex min-h-10 cursor-pointer items-center gap-2 rounded-md pr-4 pl-3 text-sm text-muted outline-none select-none data-highlighted:bg-fg/10 data-highlighted:text-fg data-[state=checked]:text-fg pointer-coarse:min-h-tap"
              >
                <span className="grid w-5 place-items-center text-accent">
                  <Radix.ItemIndicator>
                    <CheckIcon className="size-4" />
                  </Radix.ItemIndicator>
                </span>
                {choice.label}
              </Radix.RadioItem>
            ))}
          </Radix.RadioGroup>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
