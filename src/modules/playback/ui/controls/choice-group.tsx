'use client';

import * as Radix from '@radix-ui/react-dropdown-menu';
import { CheckIcon } from '@/ui/icons';

export type Choices = {
  heading: string;
  choices: readonly { value: string; label: string; note?: string }[];
  value: string;
  onChoose: (value: string) => void;
};

/** One question of a menu, with the answer that holds now. */
export function ChoiceGroup({ heading, choices, value, onChoose }: Choices) {
  return (
    <Radix.Group aria-label={heading}>
      <Radix.Label className="px-3 pt-2 pb-1.5 text-xs text-faint">{heading}</Radix.Label>
      <Radix.RadioGroup value={value} onValueChange={onChoose}>
        {choices.map((choice) => (
          <Radix.RadioItem
            key={choice.value}
            value={choice.value}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-md ps-3 pe-4 text-sm text-muted outline-none select-none data-highlighted:bg-fg/10 data-highlighted:text-fg data-[state=checked]:text-fg pointer-coarse:min-h-tap"
          >
            <span className="grid w-5 place-items-center text-accent">
              <Radix.ItemIndicator>
                <CheckIcon className="size-4" />
              </Radix.ItemIndicator>
            </span>
            {choice.label}
            {choice.note && <span className="ms-auto ps-4 text-xs text-faint">{choice.note}</span>}
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </Radix.Group>
  );
}
