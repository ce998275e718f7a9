import { create } from 'zustand';

type SoundStore = { isMuted: boolean; toggle: () => void };

/** One switch for all previews: who wanted to hear one wants to hear the next. */
export const useSoundStore = create<SoundStore>()((set) => ({
  isMuted: true,
  toggle: () => set(({ isMuted }) => ({ isMuted: !isMuted })),
}));
