import { create } from 'zustand';
import type { TitleCard } from '@/modules/catalog/contract';
import type { RowItem } from '@/modules/recommend/contract';
import type { ShownRow } from './row-context';

/** A card of any list; those of Continue Watching also know where one is. */
export type PreviewItem = TitleCard & { progress?: RowItem['progress'] };

export type CardPreviewState = {
  item: PreviewItem;
  /** The row that the card stands in, if it does. */
  row: ShownRow | null;
  /** The card's link: where the preview grows from and where the focus returns to. */
  opener: HTMLElement;
};

type PreviewStore = {
  /** Whose preview stands over its card. */
  shown: CardPreviewState | null;
  /** Whose actions are offered in a sheet, because somebody pressed and held it. */
  held: CardPreviewState | null;
  show: (preview: CardPreviewState) => void;
  hold: (preview: CardPreviewState) => void;
  hide: () => void;
};

export const usePreviewStore = create<PreviewStore>()((set) => ({
  shown: null,
  held: null,
  show: (shown) => set({ shown }),
  hold: (held) => set({ held, shown: null }),
  hide: () => set({ shown: null, held: null }),
}));
