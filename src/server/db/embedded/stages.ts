/** The stages of an aggregation pipeline, each a function of documents. */
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipelineOps from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import { unsupported } from './errors';
import { compileFilter } from './match';
import type { Selection } from './select';
import { sortBy, toSortKeys } from './sort';
import type { Doc } from './values';

/** How a pipeline reads collections. */
export type Source = { name: string; find: (name: string, selection: Selection) => Doc[] };

export type Means = {
  source: Source | null;
  /** Runs a pipeline over documents, or over a source's collection when there are none. */
  run: (docs: Doc[] | null, pipeline: readonly Doc[], source: Source | null) => Doc[];
};

const context = Context.init({ accumulator, expression, pipeline: pipelineOps, projection, query } as never);

export function runStage(name: string, operand: unknown, docs: Doc[], means: Means): Doc[] {
  switch (name) {
    case '$match':
      return docs.filter(compileFilter(operand as Doc));
    case '$documents':
      return operand as Doc[];
    case '$sort':
      return sortBy(docs, toSortKeys(operand), (doc) => doc);
    case '$skip':
      return docs.slice(Number(operand));
    case '$limit':
      return docs.slice(0, Number(operand));
    case '$count':
      return docs.length === 0 ? [] : [{ [String(operand)]: docs.length }];
    case '$lookup':
      return lookup(operand as Doc, docs, means);
    default:
      if (!mingoStages.has(name)) throw unsupported(`the aggregation stage ${name}`);
      return new Aggregator([{ [name]: operand }] as never, { context } as never).run(docs as never) as Doc[];
  }
}

const mingoStages = new Set([
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$unwind',
  '$group',
  '$facet',
  '$sample',
  '$replaceRoot',
  '$replaceWith',
  '$bucket',
  '$sortByCount',
]);

function lookup(operand: Doc, docs: Doc[], { source, run }: Means): Doc[] {
  if (!source) throw unsupported('$lookup here');
  const { from, localField, foreignField, as, pipeline } = operand as Record<string, string> & {
    pipeline?: Doc[];
  };
  return docs.map((doc) => {
    const local = doc[localField ?? ''] ?? null;
    const filter = foreignField
      ? { [foreignField]: Array.isArray(local) ? { $in: local } : { $eq: local } }
      : {};
    const matches = source.find(from ?? '', { filter });
    return { ...doc, [as ?? '']: pipeline ? run(matches, pipeline, source) : matches };
  });
}
