/**
 * Focuses it and scrolls as far as needed and no further, clear of what is fixed over the page (scroll-padding); smooth
 * where that is welcome.
 */
export function focusInView(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
}
