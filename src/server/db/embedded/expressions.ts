/** Aggregation expressions, evaluated by mingo over promoted values. */
import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import { promote, type Doc } from './values';

const context = Context.init({
  expression: { ...expressions } as never,
  accumulator: { ...accumulators } as never,
});

export function evaluate(expression: unknown, doc: Doc): unknown {
  return evalExpr(promote(doc) as never, promote(expression) as never, { context } as never);
}

export function evaluateTruth(expression: unknown, doc: Doc): boolean {
  const value = evaluate(expression, doc);
  return value !== false && value !== 0 && value !== null && value !== undefined;
}
