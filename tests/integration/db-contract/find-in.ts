import { type Case } from './case';

export const cases: Case[] = [
  { title: '$in', on: 'types', find: { v: { $in: [1, 'a', true] } }, finds: [3, 7, 11, 15] },
  { title: '$in with null', on: 'types', find: { v: { $in: [null, 'b'] } }, finds: [1, 2, 8, 21] },
  { title: '$in with a pattern', on: 'types', find: { v: { $in: [/^a$/i, 1] } }, finds: [3, 7, 11, 30] },
  { title: '$in with an array', on: 'types', find: { v: { $in: [[1, 2], 'b'] } }, finds: [8, 11] },
  { title: '$in of nothing is nothing', on: 'types', find: { v: { $in: [] } }, finds: [] },
  { title: '$in of _id', on: 'types', find: { _id: { $in: [3, 5, 99, 5] } }, finds: [3, 5] },
];
