import { growInto } from './shared-picture';

/** The way to the film may fail; then the page that one came from is seen again. */
const LONGEST_MS = 3_000;
/** For the film's own first picture, once its page is there. */
const PATIENCE_MS = 700;

/**
 * Lets the picture of a title grow until it fills the window, where it stays while the page of the film comes. Nothing
 * waits for it, and it holds no press.
 */
export function closeCurtain(layer: Element): void {
  const image = layer.querySelector<HTMLImageElement>('[data-shared-picture] img');
  // Not loaded yet: there is nothing to grow.
  if (!image?.complete || image.naturalWidth === 0) return;
  const curtain = document.createElement('div');
  curtain.dataset.curtain = '';
  curtain.ariaHidden = 'true';
  curtain.className = 'pointer-events-none fixed inset-0 z-60 bg-black';
  const picture = document.createElement('img');
  picture.src = image.currentSrc;
  picture.alt = '';
  // As the film will stand in the window.
  picture.className = 'size-full object-contain';
  curtain.append(picture);
  growInto(layer, picture, () => {
    // The page of the film may be faster.
    if (!layer.isConnected) return;
    document.body.append(curtain);
    setTimeout(() => curtain.remove(), LONGEST_MS);
  });
}

/** As soon as the film has something to show. */
export function openCurtain(signal: AbortSignal): void {
  const curtain = document.querySelector<HTMLElement>('[data-curtain]');
  if (!curtain) return;
  const open = () => {
    const fade = curtain.animate({ opacity: [1, 0] }, { duration: 200, fill: 'forwards' });
    fade.finished.then(
      () => curtain.remove(),
      () => curtain.remove(),
    );
  };
  const timer = setTimeout(open, PATIENCE_MS);
  // Media events do not bubble, but are heard on their way down.
  document.addEventListener('loadeddata', open, { capture: true, once: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    curtain.remove();
  });
}
