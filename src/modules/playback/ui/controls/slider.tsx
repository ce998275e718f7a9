'use client';

import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { cx } from '@/ui/cx';

type Props = {
  label: string;
  value: number;
  valueText: string;
  max: number;
  step: number;
  /** For Page Up and Page Down. */
  bigStep: number;
  /** While a pointer drags; the value counts only with `onCommit`. */
  onDrag?: (value: number | null) => void;
  onHover?: (value: number | null) => void;
  onCommit: (value: number) => void;
  className?: string;
  /** The drawing; the slider itself is only behaviour. */
  children: ReactNode;
};

export function Slider({ label, value, valueText, max, onDrag, onHover, onCommit, ...rest }: Props) {
  const isDragging = useRef(false);
  const { step, bigStep, className, children } = rest;

  const press = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, { value, max, step, bigStep });
    if (target === null) return;
    event.preventDefault();
    onCommit(Math.min(Math.max(target, 0), max));
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // Otherwise the click would focus the slider, and arrow keys would stop skipping.
    if (event.pointerType === 'mouse') event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    isDragging.current = true;
    onDrag?.(valueAt(event, max));
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const at = valueAt(event, max);
    if (isDragging.current) onDrag?.(at);
    onHover?.(event.pointerType === 'touch' && !isDragging.current ? null : at);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!isDragging.current) return;
    isDragging.current = false;
    if (event.type === 'pointerup') onCommit(valueAt(event, max));
    onDrag?.(null);
    if (event.pointerType === 'touch') onHover?.(null);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={round(max)}
      aria-valuenow={round(Math.min(value, max))}
      aria-valuetext={valueText}
      onKeyDown={press}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onPointerLeave={() => onHover?.(null)}
      className={cx(
        'group/slider relative flex cursor-pointer touch-none items-center select-none',
        className,
      )}
    >
      {children}
    </div>
  );
}

type Range = { value: number; max: number; step: number; bigStep: number };

/** The keys of the ARIA slider pattern; null for all others. */
function keyTarget(key: string, { value, max, step, bigStep }: Range): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return value + step;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return value - step;
  if (key === 'PageUp') return value + bigStep;
  if (key === 'PageDown') return value - bigStep;
  if (key === 'Home') return 0;
  return key === 'End' ? max : null;
}

function valueAt(event: PointerEvent<HTMLElement>, max: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.min(Math.max((event.clientX - left) / width, 0), 1) * max;
}

const round = (value: number) => Math.round(value * 100) / 100;
