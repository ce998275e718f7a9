import { create } from 'zustand';
import type { Id } from '@/shared/ids';

type ListStore = {
  /** What was asked for here and the server has not confirmed yet; laid over what the server says. */
  wishes: Readonly<Record<Id, boolean>>;
  wish: (titleId: Id, isWanted: boolean) => void;
  forget: (titleId: Id) => void;
};

export const useListStore = create<ListStore>()((set) => ({
  wishes: {},
  wish: (titleId, isWanted) => set(({ wishes }) => ({ wishes: { ...wishes, [titleId]: isWanted } })),
  forget: (titleId) =>
    set(({ wishes }) => {
      const { [titleId]: _gone, ...others } = wishes;
      return { wishes: others };
    }),
}));
