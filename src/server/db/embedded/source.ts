import type { Selection } from './select';
import type { Doc } from './values';

/** How a pipeline reads collections. */
export type Source = { name: string; find: (name: string, selection: Selection) => Doc[] };

export type Means = {
  source: Source | null;
  /** Runs a pipeline over documents, or over the source's collection when there are none. */
  run: (docs: Doc[] | null, pipeline: readonly Doc[], source: Source | null) => Doc[];
};
