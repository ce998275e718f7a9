export { closeDatabase, database, type Db } from './database';
export { isDuplicateKey } from './errors';
export { where, type Filter } from './filters';
export type { Drafts, Rows } from './rows';
export { acc, fn } from '@prisma/orm-mongo/query-builder';
