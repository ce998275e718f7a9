import { create } from 'zustand';

export type Feedback =
  | { kind: 'play' | 'pause' | 'muted' | 'subtitles' | 'no-subtitles' }
  | { kind: 'seek'; seconds: number }
  | { kind: 'volume'; level: number }
  | { kind: 'rate'; rate: number };

type State = {
  /** What a key or tap just did, shown over the picture for a moment; `id` starts the moment anew. */
  shown: (Feedback & { id: number }) | null;
  isHelpOpen: boolean;
  show: (feedback: Feedback) => void;
  setHelpOpen: (isOpen: boolean) => void;
};

let nextId = 0;

export const useFeedback = create<State>((set) => ({
  shown: null,
  isHelpOpen: false,
  show: (feedback) => set({ shown: { ...feedback, id: nextId++ } }),
  setHelpOpen: (isHelpOpen) => set({ isHelpOpen }),
}));
