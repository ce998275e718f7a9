/**
 * Aggregation expressions. mingo evaluates them; what BSON knows better than JavaScript (number types, equality, order,
 * truth) is told to it by the operators of `typed-operators` and `typed-accumulators`.
 */
import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import { serverError } from './errors';
import { isTrue } from './truth';
import { typedAccumulators } from './typed-accumulators';
import { typedOperators } from './typed-operators';
import type { MingoOptions } from './mingo-types';
import { isDoc, type Doc } from './values';

let prepared: MingoOptions | undefined;

const context = Context.init({
  expression: {
    ...(expressions as object),
    ...typedOperators,
    $prepare: (_obj: unknown, _expr: unknown, options: MingoOptions) => {
      prepared = options;
      return null;
    },
  },
  accumulator: { ...(accumulators as object), ...typedAccumulators },
} as unknown as Parameters<typeof Context.init>[0]);

/** mingo copies its operators for each call that comes without its own options: 40 times slower. So they are caught once. */
function optionsFor(root: unknown): MingoOptions {
  if (!prepared) evalExpr({}, { $prepare: 1 }, { context } as never);
  const options = prepared as unknown as MingoOptions;
  return options.constructor.init(options).update({ root });
}

/** The value of an expression over a stored document; `undefined` where there is none. */
export function evaluate(expression: unknown, doc: Doc): unknown {
  return withRefusals(() => settle(evalExpr(doc, expression as never, optionsFor(doc) as never)));
}

export const evaluateTruth = (expression: unknown, doc: Doc): boolean => isTrue(evaluate(expression, doc));

/** A group's accumulator over its documents. */
export function accumulate(spec: Doc, docs: readonly Doc[]): unknown {
  const [[name, operand] = ['', null]] = Object.entries(spec);
  const operator = context.getOperator('accumulator' as never, name) as Accumulator | null;
  if (!operator) throw serverError('Location15952', `unknown group operator '${name}'`);
  return withRefusals(() => settle(operator(docs, operand, optionsFor(docs))));
}

type Accumulator = (docs: readonly Doc[], operand: unknown, options: MingoOptions) => unknown;

/** Missing values leave a document and become null in an array. */
function settle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => settle(item) ?? null);
  if (!isDoc(value)) return value;
  for (const item of Object.values(value)) if (needsSettling(item)) return settleDoc(value);
  return value;
}

const needsSettling = (item: unknown) => item === undefined || (typeof item === 'object' && item !== null);

function settleDoc(doc: Doc): Doc {
  const settled: Doc = {};
  for (const key of Object.keys(doc)) {
    const value = settle(doc[key]);
    if (value !== undefined) settled[key] = value;
  }
  return settled;
}

/** mingo's own complaints, as the server would put them. */
function withRefusals<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'MongoServerError') throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/is not registered/.test(message))
      throw serverError('InvalidPipelineOperator', `Unrecognized expression: ${message}`);
    if (/undefined variable/.test(message)) throw serverError('Location17276', message);
    throw serverError('BadValue', message);
  }
}
