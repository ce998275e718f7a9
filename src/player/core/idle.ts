import { defineFeature, listen } from './define-feature';

const restMs = 2_800;

/** Whether the viewer only watches: then controls and cursor leave the picture. Never while paused or held. */
export const idle = defineFeature({
  initial: { isIdle: false, holds: 0 },
  observe({ stage, video, get, set, signal }) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      if (!video.paused && get().holds === 0) set({ isIdle: true });
    };
    const wake = () => {
      clearTimeout(timer);
      set({ isIdle: false });
      timer = setTimeout(rest, restMs);
    };
    const onPointer = (event: Event) => {
      // A finger keeps visible controls awake; hidden ones it brings back by a tap: see `toggle`.
      if ((event as PointerEvent).pointerType !== 'touch' || !get().isIdle) wake();
    };
    listen(stage, ['pointermove', 'pointerdown'], onPointer, signal);
    listen(stage, ['keydown', 'focusin', wakeEvent], wake, signal);
    listen(video, ['play', 'pause', 'ended'], wake, signal);
    listen(stage, ['pointerleave'], (event) => { if ((event as PointerEvent).pointerType === 'mouse') rest(); }, signal); // prettier-ignore
    signal.addEventListener('abort', () => clearTimeout(timer));
  },
  requests({ stage, get, set }) {
    const wake = () => stage.dispatchEvent(new Event(wakeEvent));
    return {
      wake,
      toggle: () => (get().isIdle ? wake() : set({ isIdle: get().holds === 0 })),
      /** Stays awake while a menu is open or the bar is dragged; call the result to let go. */
      hold: () => {
        set({ holds: get().holds + 1, isIdle: false });
        let isHeld = true;
        return () => {
          if (isHeld) set({ holds: get().holds - 1 });
          isHeld = false;
          wake();
        };
      },
    };
  },
});

const wakeEvent = 'dex:wake';
