import { MaxKey, MinKey, ObjectId } from 'bson';
import { type Case } from './case';

export const cases: Case[] = [
  {
    title: '$gt compares numbers with numbers only',
    on: 'types',
    find: { v: { $gt: 1 } },
    finds: [4, 5, 6, 11, 27, 29],
  },
  { title: '$gte', on: 'types', find: { v: { $gte: 1 } }, finds: [3, 4, 5, 6, 11, 27, 29] },
  { title: '$lt leaves NaN out', on: 'types', find: { v: { $lt: 1 } }, finds: [23, 28] },
  { title: '$lte', on: 'types', find: { v: { $lte: 1 } }, finds: [3, 11, 23, 28] },
  { title: 'both bounds', on: 'types', find: { v: { $gt: 1, $lt: 4 } }, finds: [4, 5, 11] },
  { title: '$gt a string', on: 'types', find: { v: { $gt: 'a' } }, finds: [8] },
  { title: '$gte a string', on: 'types', find: { v: { $gte: 'a' } }, finds: [7, 8] },
  { title: '$lt a string', on: 'types', find: { v: { $lt: 'b' } }, finds: [7, 22, 30] },
  { title: '$gt false is true', on: 'types', find: { v: { $gt: false } }, finds: [15] },
  { title: '$gte a date', on: 'types', find: { v: { $gte: new Date(0) } }, finds: [16] },
  {
    title: '$lt an ObjectId',
    on: 'types',
    find: { v: { $lt: new ObjectId('65a000000000000000000002') } },
    finds: [13],
  },
  { title: '$gte null is null', on: 'types', find: { v: { $gte: null } }, finds: [1, 2, 21] },
  { title: '$lte null is null', on: 'types', find: { v: { $lte: null } }, finds: [1, 2, 21] },
  { title: '$gt null is nothing', on: 'types', find: { v: { $gt: null } }, finds: [] },
  {
    title: '$gt minKey crosses types',
    on: 'types',
    find: { v: { $gt: new MinKey() } },
    finds: [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
      30,
    ],
    differs: 'leaves out documents without the field',
  },
  {
    title: '$lt maxKey crosses types',
    on: 'types',
    find: { v: { $lt: new MaxKey() } },
    finds: [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
      30,
    ],
    differs: 'leaves out documents without the field',
  },
  { title: '$gte NaN is NaN', on: 'types', find: { v: { $gte: Number.NaN } }, finds: [20] },
  { title: '$gt NaN is nothing', on: 'types', find: { v: { $gt: Number.NaN } }, finds: [] },
  {
    title: '$gte minus infinity is every number',
    on: 'types',
    find: { v: { $gte: Number.NEGATIVE_INFINITY } },
    finds: [3, 4, 5, 6, 11, 23, 27, 28, 29],
  },
  { title: '$lt a document', on: 'types', find: { v: { $lt: { a: 2 } } }, finds: [9, 24] },
  { title: '$gte a document', on: 'types', find: { v: { $gte: { a: 1 } } }, finds: [9] },
  { title: '$gt an array', on: 'types', find: { v: { $gt: [1] } }, finds: [11, 25] },
  { title: '$lte an array', on: 'types', find: { v: { $lte: [1, 2] } }, finds: [10, 11, 21, 25] },
];
