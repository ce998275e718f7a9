import { type Case } from './case';

export const cases: Case[] = [
  {
    title: '$exists',
    on: 'types',
    find: { v: { $exists: true } },
    finds: [
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
      30,
    ],
  },
  { title: '$exists false', on: 'types', find: { v: { $exists: false } }, finds: [1] },
  {
    title: '$exists on a nested field',
    on: 'films',
    find: { 'studio.city': { $exists: true } },
    finds: [1, 2, 3, 6],
  },
  {
    title: '$exists false on a nested field',
    on: 'films',
    find: { 'studio.city': { $exists: false } },
    finds: [4, 5],
  },
  {
    title: '$exists in an array of documents',
    on: 'arrays',
    find: { 'a.c': { $exists: true } },
    finds: [6, 12],
  },
  {
    title: '$exists false in an array of documents',
    on: 'arrays',
    find: { 'a.c': { $exists: false } },
    finds: [1, 2, 3, 4, 5, 7, 8, 9, 10, 11],
  },
  { title: '$type string', on: 'types', find: { v: { $type: 'string' } }, finds: [7, 8, 22, 30] },
  { title: '$type int, also in arrays', on: 'types', find: { v: { $type: 'int' } }, finds: [3, 11, 23] },
  { title: '$type double', on: 'types', find: { v: { $type: 'double' } }, finds: [4, 20, 27, 28, 29] },
  { title: '$type long by number', on: 'types', find: { v: { $type: 18 } }, finds: [5] },
  { title: '$type decimal', on: 'types', find: { v: { $type: 'decimal' } }, finds: [6] },
  {
    title: '$type number',
    on: 'types',
    find: { v: { $type: 'number' } },
    finds: [3, 4, 5, 6, 11, 20, 23, 27, 28, 29],
  },
  { title: '$type array', on: 'types', find: { v: { $type: 'array' } }, finds: [10, 11, 21, 25] },
  { title: '$type null leaves missing out', on: 'types', find: { v: { $type: 'null' } }, finds: [2, 21] },
  {
    title: '$type of several',
    on: 'types',
    find: { v: { $type: ['bool', 'date', 7] } },
    finds: [13, 14, 15, 16],
  },
  { title: '$type object', on: 'types', find: { v: { $type: 'object' } }, finds: [9, 24] },
  {
    title: '$type regex, binData, timestamp',
    on: 'types',
    find: { v: { $type: ['regex', 'binData', 'timestamp'] } },
    finds: [12, 17, 26],
  },
  {
    title: '$type minKey and maxKey',
    on: 'types',
    find: { v: { $type: ['minKey', 'maxKey'] } },
    finds: [18, 19],
  },
  { title: '$type that does not exist is refused', on: 'types', find: { v: { $type: 'word' } }, fails: 2 },
];
