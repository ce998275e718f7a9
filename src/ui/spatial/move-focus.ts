import { focusInView } from '../focus-in-view';
import { pickNearest, pickNext, type Box, type Direction } from './pick-next';

const REACHABLE =
  ':is(a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"], [data-card]):not([tabindex="-1"]:not([data-card]))';
/** A thing over the page holds the focus until it is closed. */
const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"], [data-card-preview]';

/** Things side by side across the page: none of them is passed by on the way up or down. */
const LANE = '[data-lane]';

let lastPlace: Box | null = null;

/** Moves the focus to what lies that way; false where nothing does, and the key keeps its meaning. */
export function moveFocus(direction: Direction): boolean {
  const scope = scopeOf();
  const current = scope.contains(document.activeElement) ? focused() : null;
  const targets = reachableIn(scope).filter((target) => target !== current);
  const target = current ? nextOf(current, targets, direction) : startOf(targets, scope);
  if (!target) return false;
  focusInView(target);
  lastPlace = target.getBoundingClientRect();
  return true;
}

function focused(): Element | null {
  const { activeElement } = document;
  // A page, a dialog or a list may hold the focus itself, which is no place to start from.
  const isPlace = activeElement?.matches(REACHABLE) ?? false;
  return isPlace ? activeElement : null;
}

function scopeOf(): Element {
  const inside = document.activeElement?.closest(LAYERS);
  if (inside) return inside;
  const dialogs = document.querySelectorAll(':is([role="dialog"], [role="alertdialog"])[data-state="open"]');
  return dialogs[dialogs.length - 1] ?? document.body;
}

function reachableIn(scope: Element): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (target) =>
      // What is far from the window is not laid out, and measuring it would lay it out (content-visibility).
      target.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
      !target.closest('[aria-hidden="true"], [inert]') &&
      target.getClientRects().length > 0,
  );
}

const boxOf = (element: Element): Box => element.getBoundingClientRect();

function nextOf(current: Element, targets: readonly HTMLElement[], direction: Direction) {
  const isSideways = direction === 'left' || direction === 'right';
  const own = current.closest(LANE);
  const laneOf = (target: Element) => {
    const lane = isSideways ? null : target.closest(LANE);
    return lane === own ? null : lane;
  };
  const places = [...new Set(targets.map((target) => laneOf(target) ?? target))];
  const index = pickNext(boxOf(current), places.map(boxOf), direction);
  const place = index === null ? undefined : places[index];
  const within = targets.filter((target) => target === place || (place && laneOf(target) === place));
  return within[pickNearest(boxOf(current), within.map(boxOf)) ?? -1];
}

/** Where one was last, if that is gone; else the first thing of the page that is in the window. */
function startOf(targets: readonly HTMLElement[], scope: Element): HTMLElement | undefined {
  const boxes = targets.map(boxOf);
  const isShown = ({ top, bottom }: Box) => bottom > 0 && top < window.innerHeight;
  if (lastPlace && isShown(lastPlace)) return targets[pickNearest(lastPlace, boxes) ?? -1];
  const main = scope.querySelector('main') ?? scope;
  const first = targets.find((target, at) => {
    const place = boxes[at];
    return main.contains(target) && place !== undefined && isShown(place);
  });
  return first ?? targets[0];
}
