/** Runs an aggregation pipeline: its beginning in SQLite where an index helps, the rest in memory. */
import { serverError } from './errors';
import { runStage, type Source } from './stages';
import { toSortKeys } from './sort';
import type { Selection } from './select';
import { docToStored, isDoc, type Doc } from './values';
import { isNumeric, toNumber } from './numbers';

/** `source` is null where there is no collection to read: an update's pipeline. */
export function runPipeline(pipeline: readonly Doc[], source: Source | null): Doc[] {
  const stages = pipeline.map((stage) => docToStored(stage));
  for (const stage of stages)
    if (Object.keys(stage).length !== 1)
      throw serverError(
        'UnrecognizedStage',
        'A pipeline stage specification object must contain exactly one field.',
      );
  const isFromDocuments = stages[0] !== undefined && '$documents' in stages[0];
  const { selection, taken } = isFromDocuments || !source ? { selection: null, taken: 0 } : leading(stages);
  let docs = selection && source ? source.find(source.name, selection) : [];
  for (const stage of stages.slice(taken)) {
    const [name = ''] = Object.keys(stage);
    docs = runStage(name, stage[name], docs, { source, run: runPipelineOver });
  }
  return docs;
}

function runPipelineOver(docs: Doc[] | null, pipeline: readonly Doc[], source: Source | null): Doc[] {
  if (!docs) return runPipeline(pipeline, source);
  return pipeline.reduce<Doc[]>((current, stage) => {
    const [name = ''] = Object.keys(stage);
    return runStage(name, stage[name], current, { source, run: runPipelineOver });
  }, docs);
}

/** `$match* $sort? $skip? $limit?` at the start is one question to SQLite. */
function leading(stages: readonly Doc[]): { selection: Selection; taken: number } {
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
      throw serverError('FailedToParse', 'the match filter must be an expression in an object');
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

export function wholeOf(name: string, value: unknown): number {
  const number = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(number) || number < 0 || (name === '$limit' && number === 0))
    throw serverError(
      'BadValue',
      `invalid argument to ${name} stage: Expected a ${name === '$limit' ? 'positive' : 'non-negative'} number`,
    );
  return number;
}
