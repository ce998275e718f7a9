/**
 * The data layer: one contract (prisma/contract.prisma), two engines (docs/decisions/0005-an-embedded-engine-on-sqlite.md).
 * Stores use Prisma's client; these five patterns cover almost every query, and tests/integration/db-patterns.test.ts
 * runs them. Rows carry `_id`, a string of 24 hex digits.
 *
 *     const { orm, query, runtime } = await database();
 *
 *     // Find one.
 *     await orm.accounts.where({ email }).first();                       // null when there is none
 *
 *     // A page behind a cursor, in the order of an index.
 *     await orm.listEntries
 *       .where({ profileId })
 *       .where(where.any(where.below('addedAt', at), where.all(where.is('addedAt', at), where.idBelow('_id', id))))
 *       .orderBy({ addedAt: -1, _id: -1 })
 *       .limit(20)
 *       .all();
 *
 *     // Change it only if it is still so: one atomic write, null when it was not.
 *     await orm.progress.where({ profileId, videoId }).where(where.below('observedAt', at)).update({ positionSeconds });
 *
 *     // Insert, or learn that it is there: the unique index decides, not a look before.
 *     await orm.listEntries.create({ profileId, titleId, addedAt }).catch((error) => {
 *       if (!isDuplicateKey(error)) throw error;
 *     });
 *
 *     // Count up without reading.
 *     await orm.titles.where({ _id: titleId }).updateAndCount((title) => [title.trendScore.inc(weight)]);
 *
 * What the model client cannot say goes through the pipeline builder, with `acc`:
 *
 *     const plan = query.from('titles').match((title) => title.isAvailable.eq(true))
 *       .group((title) => ({ _id: title.kind, count: acc.count() })).build();
 *     await (await runtime()).query(plan);
 */
export { closeDatabase, database, type Db } from './database';
export { isDuplicateKey } from './errors';
export { where, type Filter } from './filters';
export {
  blockOf,
  firstLineOf,
  openLineIndex,
  type IndexedText,
  type LineIndex,
  type StoredLine,
} from './line-index';
export { withPlainIds } from './plain-ids';
export type { Drafts, Rows } from './rows';
export { acc } from '@prisma/orm-mongo/query-builder';
