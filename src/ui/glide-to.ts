/** As far as needed and no further, clear of what is fixed over the page (scroll-padding); smooth where that is welcome. */
export function glideTo(target: Element): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
}
