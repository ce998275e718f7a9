/** Runs an aggregation pipeline: its beginning in SQLite where an index helps, the rest in memory. */
import { serverError } from './errors';
import type { Selection } from './select';
import { toSortKeys } from './sort';
import type { Source } from './source';
import { runStage, wholeOf } from './stages';
import { isDoc, type Doc } from './values';

/** `source` is null where there is no collection to read: an update's pipeline. The stages hold stored values. */
export function runPipeline(pipeline: readonly Doc[], source: Source | null): Doc[] {
  return run(null, pipeline, source);
}

function run(docs: Doc[] | null, pipeline: readonly Doc[], source: Source | null): Doc[] {
  checkStages(pipeline);
  let taken = 0;
  let current = docs ?? [];
  const isFromDocuments = pipeline[0] !== undefined && '$documents' in pipeline[0];
  if (!docs && source && !isFromDocuments) {
    const beginning = leading(pipeline);
    taken = beginning.taken;
    current = source.find(source.name, beginning.selection);
  }
  for (const stage of pipeline.slice(taken)) {
    const [name = ''] = Object.keys(stage);
    current = runStage(name, stage[name], current, { source, run });
  }
  return current;
}

/** `$match* $sort? $skip? $limit?` at the start is one question to SQLite. */
export function leading(stages: readonly Doc[]): { selection: Selection; taken: number } {
  const filters: Doc[] = [];
  let taken = 0;
  const take = (name: string): unknown => {
    const stage = stages[taken];
    if (!stage || !(name in stage)) return undefined;
    taken++;
    return stage[name];
  };
  for (let filter = take('$match'); filter !== undefined; filter = take('$match')) {
    if (!isDoc(filter))
      throw serverError('Location15959', 'the match filter must be an expression in an object');
    filters.push(filter);
  }
  const sort = take('$sort');
  const skip = take('$skip');
  const limit = take('$limit');
  const filter = filters.length === 1 ? (filters[0] ?? {}) : filters.length === 0 ? {} : { $and: filters };
  return {
    selection: {
      filter,
      sort: toSortKeys(sort),
      skip: skip === undefined ? 0 : wholeOf('$skip', skip),
      limit: limit === undefined ? undefined : wholeOf('$limit', limit),
    },
    taken,
  };
}

export function checkStages(pipeline: readonly Doc[]): void {
  for (const stage of pipeline)
    if (!isDoc(stage) || Object.keys(stage).length !== 1)
      throw serverError(
        'Location40323',
        'A pipeline stage specification object must contain exactly one field.',
      );
}
