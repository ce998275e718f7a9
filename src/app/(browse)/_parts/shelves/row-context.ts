'use client';

import { createContext, useContext } from 'react';
import type { Row } from '@/modules/recommend/contract';
import type { RowsPage } from '@/modules/recommend/ui/use-rows';

/** `name` in the viewer's language. */
export type ShownRow = Pick<Row, 'id' | 'kind'> & { name: string; page: RowsPage };

const Context = createContext<ShownRow | null>(null);

export const RowProvider = Context.Provider;

/** The row that a card stands in; null in a grid. */
export const useShownRow = () => useContext(Context);
