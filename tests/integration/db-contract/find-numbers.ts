import { Decimal128, Double, Long } from 'bson';
import { type Case } from './case';

export const cases: Case[] = [
  { title: 'one in four types is one', on: 'numbers', find: { v: 1 }, finds: [1, 2, 3, 4] },
  {
    title: 'a decimal with a trailing zero',
    on: 'numbers',
    find: { v: Decimal128.fromString('1.1') },
    finds: [5],
  },
  { title: '1.1 as a double is not 1.1 as a decimal', on: 'numbers', find: { v: 1.1 }, finds: [6] },
  { title: 'zero equals minus zero', on: 'numbers', find: { v: 0 }, finds: [11, 12] },
  {
    title: 'a long beyond 2^53 is exact',
    on: 'numbers',
    find: { v: Long.fromString('9007199254740993') },
    finds: [7],
  },
  {
    title: 'a double at 2^53 is not the long above it',
    on: 'numbers',
    find: { v: 9007199254740992 },
    finds: [8],
  },
  { title: '$gt at 2^53', on: 'numbers', find: { v: { $gt: 9007199254740992 } }, finds: [7, 9, 13] },
  {
    title: '$gte at the long',
    on: 'numbers',
    find: { v: { $gte: Long.fromString('9007199254740993') } },
    finds: [7, 9, 13],
  },
  {
    title: '$lt the negative long',
    on: 'numbers',
    find: { v: { $lte: Long.fromString('-9007199254740993') } },
    finds: [14],
  },
  {
    title: 'between the decimal and the double',
    on: 'numbers',
    find: { v: { $gt: Decimal128.fromString('1.1'), $lt: 2 } },
    finds: [6],
  },
  {
    title: '$in across number types',
    on: 'numbers',
    find: { v: { $in: [new Double(1), Decimal128.fromString('0')] } },
    finds: [1, 2, 3, 4, 11, 12],
  },
];
