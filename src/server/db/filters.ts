import {
  MongoAndExpr,
  MongoFieldFilter,
  MongoOrExpr,
  type MongoFilterExpr,
} from '@prisma/orm-mongo/query-ast/execution';
import { MongoParamRef } from '@prisma/orm-mongo/value';

export type Filter = MongoFilterExpr;
type Scalar = string | number | boolean | Date | null;

const value = (given: Scalar) => new MongoParamRef(given);
const objectId = (id: string) => new MongoParamRef(id, { codecId: 'mongo/objectId@1' });

/** What `.where({ … })` cannot say: everything but equality. Ids have their own words, because they are stored as ObjectIds. */
export const where = {
  all: (...filters: Filter[]): Filter => MongoAndExpr.of(filters),
  any: (...filters: Filter[]): Filter => MongoOrExpr.of(filters),
  is: (field: string, given: Scalar): Filter => MongoFieldFilter.eq(field, value(given)),
  below: (field: string, given: Scalar): Filter => MongoFieldFilter.lt(field, value(given)),
  above: (field: string, given: Scalar): Filter => MongoFieldFilter.gt(field, value(given)),
  atMost: (field: string, given: Scalar): Filter => MongoFieldFilter.lte(field, value(given)),
  atLeast: (field: string, given: Scalar): Filter => MongoFieldFilter.gte(field, value(given)),
  oneOf: (field: string, given: readonly Scalar[]): Filter => MongoFieldFilter.in(field, given.map(value)),
  idIs: (field: string, id: string): Filter => MongoFieldFilter.eq(field, objectId(id)),
  idOneOf: (field: string, ids: readonly string[]): Filter => MongoFieldFilter.in(field, ids.map(objectId)),
  idBelow: (field: string, id: string): Filter => MongoFieldFilter.lt(field, objectId(id)),
  idAbove: (field: string, id: string): Filter => MongoFieldFilter.gt(field, objectId(id)),
};
