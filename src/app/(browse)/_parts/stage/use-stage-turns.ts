'use client';

import { useCallback, useState, type FocusEvent, type PointerEvent, type RefObject } from 'react';
import { useIsInView, useIsMotionWelcome } from '../scene/use-attention';

type Facts = {
  count: number;
  box: RefObject<HTMLElement | null>;
  /** Something lies over it. */
  isCovered: boolean;
  /** A scene plays: whoever began to watch it sees its end. */
  isBusy: boolean;
};

/** Which title the stage shows, and whether the next one may come by itself. */
export function useStageTurns({ count, box, isCovered, isBusy }: Facts) {
  const [index, setIndex] = useState(0);
  const [isHeld, setIsHeld] = useState(false);
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const isInView = useIsInView(box, 0.35);
  const isWelcome = useIsMotionWelcome();
  const go = useCallback((to: number) => setIndex((to + count) % count), [count]);
  const hold = useCallback(() => setIsHeld((before) => !before), []);

  const mayTurn = count > 1 && isWelcome && isInView && !isCovered && !isHeld && !isPointedAt && !hasFocus;
  const attention = {
    onPointerEnter: ({ pointerType }: PointerEvent) => setIsPointedAt(pointerType === 'mouse'),
    onPointerLeave: () => setIsPointedAt(false),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => setHasFocus(target.matches(':focus-visible')),
    onBlur: () => setHasFocus(false),
  };
  return {
    // Fewer may be featured than before.
    index: index < count ? index : 0,
    go,
    isHeld,
    hold,
    isTurning: { now: mayTurn && !isBusy, whenOver: mayTurn },
    attention,
  };
}
