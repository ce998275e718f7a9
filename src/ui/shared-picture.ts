/** Within a layer: the picture that one's card has become. */
const LARGE = '[data-shared-picture]';
const NAME = 'shared-picture';
/** Within a layer: what stands on the picture or beside it. It waits until the picture is in its place. */
const WORDS = '[data-shared-words]';
const WORDS_NAME = 'shared-words';
/** What the layer shows may come a moment after it; nothing is painted while one waits for it. */
const PATIENCE_MS = 80;

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
  glide([named(small, NAME)], async () => {
    layer.style.opacity = '';
    await untilPictured(layer);
    return partsOf(layer);
  });
}

/** The way back, while the page that the layer belonged to is being left. */
export function shrinkToPicture(layer: HTMLElement): void {
  const small = pressed?.deref();
  if (!layer.querySelector(LARGE) || !small?.isConnected || !isMotionWelcome()) return;
  glide(partsOf(layer), () => {
    layer.style.opacity = '0';
    return [named(small, NAME)];
  });
}

/** Lets the picture of a layer become `picture`, which `show` puts over the page; nothing where motion is not welcome. */
export function growInto(layer: Element, picture: HTMLElement, show: () => void): void {
  if (!isMotionWelcome()) return;
  glide(partsOf(layer), () => {
    show();
    return [named(picture, NAME)];
  });
}

type Part = { element: HTMLElement; name: string };

const named = (element: HTMLElement, name: string): Part => ({ element, name });

/** The picture and the words of a layer, as the browser is to tell them apart while it moves them. */
function partsOf(layer: Element): Part[] {
  const large = layer.querySelector<HTMLElement>(LARGE);
  if (!large) return [];
  const words = [...layer.querySelectorAll<HTMLElement>(WORDS)];
  return [named(large, NAME), ...words.map((each, index) => named(each, `${WORDS_NAME}-${String(index)}`))];
}

function untilPictured(layer: Element): Promise<void> {
  if (layer.querySelector(LARGE)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => layer.querySelector(LARGE) && settle());
    const timer = setTimeout(settle, PATIENCE_MS);
    function settle() {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    }
    observer.observe(layer, { childList: true, subtree: true });
  });
}

function glide(before: readonly Part[], change: () => readonly Part[] | Promise<readonly Part[]>): void {
  mark(before);
  let after: readonly Part[] = [];
  const transition = document.startViewTransition(async () => {
    unmark(before);
    after = await change();
    mark(after);
  });
  const clear = () => unmark(after);
  // Skipped, because another began: what it was to show is shown all the same.
  transition.finished.then(clear, clear);
  transition.ready.catch(() => undefined);
}

function mark(parts: readonly Part[]): void {
  for (const { element, name } of parts) {
    element.style.viewTransitionName = name;
    if (name !== NAME) element.style.setProperty('view-transition-class', WORDS_NAME);
  }
}

function unmark(parts: readonly Part[]): void {
  for (const { element } of parts) {
    element.style.viewTransitionName = '';
    element.style.removeProperty('view-transition-class');
  }
}

function isMotionWelcome(): boolean {
  return 'startViewTransition' in document && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
