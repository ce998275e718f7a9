'use client';

import { useId, useState, type KeyboardEvent } from 'react';

type Options = {
  count: number;
  /** An option was chosen, by whichever means. */
  onChoose: (index: number) => void;
  /** Enter without an option. */
  onSubmit: () => void;
  /** Arrow down behind the last option: out of the field. Without it, the field comes next. */
  onLeave?: () => void;
  /** Escape while no option is active. Return false to let it go further (a dialog closes by it). */
  onEscape: () => boolean;
};

/**
 * A text field over a list of options (ARIA combobox with a listbox): the focus stays in the field, arrows say which
 * option is meant, Enter chooses it, Escape gives it up.
 */
export function useCombobox({ count, onChoose, onSubmit, onLeave, onEscape }: Options) {
  const listId = useId();
  const [wished, setActive] = useState(-1);
  const active = wished < count ? wished : -1;
  const optionId = (index: number) => `${listId}-${String(index)}`;
  const move = (step: number) => setActive(((active + 1 + step + count + 1) % (count + 1)) - 1);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The Enter that ends the composing of a Chinese or Japanese word is no choice.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && onLeave && active === count - 1) onLeave();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      if (active >= 0) onChoose(active);
      else onSubmit();
    } else if (event.key === 'Escape' && active >= 0) {
      setActive(-1);
      event.stopPropagation();
      // Radix listens on the document: what is prevented does not close its dialog.
      event.nativeEvent.stopImmediatePropagation();
    } else if (event.key === 'Escape') {
      if (!onEscape()) return;
    } else {
      if (event.key.length === 1) setActive(-1);
      return;
    }
    event.preventDefault();
  };

  return {
    active,
    reset: () => setActive(-1),
    input: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': count > 0,
      'aria-controls': listId,
      'aria-activedescendant': active >= 0 ? optionId(active) : undefined,
      autoComplete: 'off',
      autoCorrect: 'off',
      autoCapitalize: 'none',
      spellCheck: false,
      enterKeyHint: 'search',
      onKeyDown,
    } as const,
    list: { id: listId, role: 'listbox' } as const,
    option: (index: number) =>
      ({
        id: optionId(index),
        role: 'option',
        'aria-selected': index === active,
        // A press must not take the focus from the field.
        onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
        onClick: () => onChoose(index),
      }) as const,
  };
}
