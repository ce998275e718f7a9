import { type Case } from './case';

export const cases: Case[] = [
  {
    title: '$ne 1 leaves out arrays that hold it',
    on: 'types',
    find: { v: { $ne: 1 } },
    finds: [
      1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    ],
  },
  {
    title: '$ne null leaves out null, missing and arrays that hold null',
    on: 'types',
    find: { v: { $ne: null } },
    finds: [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    ],
  },
  {
    title: '$nin',
    on: 'types',
    find: { v: { $nin: [1, 'a', null] } },
    finds: [4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30],
  },
  {
    title: '$nin of nothing is everything',
    on: 'types',
    find: { v: { $nin: [] } },
    finds: [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
      29, 30,
    ],
  },
  {
    title: '$not turns a range around, missing included',
    on: 'types',
    find: { v: { $not: { $gt: 0 } } },
    finds: [1, 2, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 30],
  },
  {
    title: '$not with a pattern',
    on: 'types',
    find: { v: { $not: /^a/ } },
    finds: [
      1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
      30,
    ],
  },
];
