'use client';

import type { ReactElement } from 'react';
import { ChoiceGroup, type Choices } from './choice-group';
import { MenuFrame } from './menu-frame';

/** A menu that asks one question. */
export function ChoiceMenu({ trigger, ...question }: Choices & { trigger: ReactElement }) {
  return (
    <MenuFrame label={question.heading} trigger={trigger}>
      <ChoiceGroup {...question} />
    </MenuFrame>
  );
}
