import { evalExpr } from 'mingo/core';
import type { MingoOptions } from './mingo-types';

export function valueOf(obj: unknown, expression: unknown, options: MingoOptions): unknown {
  return evalExpr(obj, expression, options as never);
}

/** The values of an operator's operands; a single one may be written without its array. */
export function operandsOf(obj: unknown, expression: unknown, options: MingoOptions): unknown[] {
  const operands = Array.isArray(expression) ? (expression as unknown[]) : [expression];
  return operands.map((operand) => valueOf(obj, operand, options));
}
