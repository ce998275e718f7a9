/** Within a layer: the picture that one's card has become. */
const LARGE = '[data-shared-picture]';
const NAME = 'shared-picture';

let pressed: WeakRef<HTMLElement> | undefined;

/** The picture of what was just pressed; what opens next grows out of it. */
export function rememberPicture(link: Element): void {
  const picture = link.querySelector('img');
  pressed = picture ? new WeakRef(picture) : undefined;
}

/**
 * Lets a layer that has just been put over the page grow out of the remembered picture. Its first frame is kept
 * transparent while the browser looks at the page without it: nothing waits, neither the press nor the network.
 * Where a browser has no view transitions, and for whoever wants less motion, the layer's own entry is all there is.
 */
export function growFromPicture(layer: HTMLElement): void {
  const small = pressed?.deref();
  if (!small?.isConnected || !isMotionWelcome()) return;
  // Transparent, not hidden: what is hidden cannot take the focus.
  layer.style.opacity = '0';
  for (const part of [layer, ...layer.children])
    if (part instanceof HTMLElement) part.style.animation = 'none';
  glide(small, () => {
    layer.style.opacity = '';
    return layer.querySelector<HTMLElement>(LARGE);
  });
}

/** The way back, while the page that the layer belonged to is being left. */
export function shrinkToPicture(layer: HTMLElement): void {
  const large = layer.querySelector<HTMLElement>(LARGE);
  const small = pressed?.deref();
  if (!large || !small?.isConnected || !isMotionWelcome()) return;
  glide(large, () => {
    layer.style.opacity = '0';
    return small;
  });
}

function glide(from: HTMLElement, change: () => HTMLElement | null): void {
  from.style.viewTransitionName = NAME;
  let to: HTMLElement | null = null;
  const transition = document.startViewTransition(() => {
    from.style.viewTransitionName = '';
    to = change();
    if (to) to.style.viewTransitionName = NAME;
  });
  const clear = () => {
    if (to) to.style.viewTransitionName = '';
  };
  // Skipped, because another began: what it was to show is shown all the same.
  transition.finished.then(clear, clear);
  transition.ready.catch(() => undefined);
}

function isMotionWelcome(): boolean {
  return 'startViewTransition' in document && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
