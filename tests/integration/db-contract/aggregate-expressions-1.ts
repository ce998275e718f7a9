import { Double } from 'bson';
import { computing, overFilms, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$add keeps ints int',
    docs: [{ _id: 1, a: 1, b: 2 }],
    aggregate: [{ $project: { x: { $add: ['$a', '$b'] }, t: { $type: { $add: ['$a', '$b'] } } } }],
    gives: [{ _id: 1, x: 3, t: 'int' }],
  },
  {
    title: '$add of an int and a double',
    docs: [{ _id: 1, a: 1, b: new Double(2) }],
    aggregate: [{ $project: { x: { $add: ['$a', '$b'] }, t: { $type: { $add: ['$a', '$b'] } } } }],
    gives: [{ _id: 1, x: 3, t: 'double' }],
  },
  {
    title: '$add with null is null',
    ...overFilms({ $add: ['$rating', 1] }),
    gives: [
      { _id: 1, x: 8.5 },
      { _id: 2, x: 7 },
      { _id: 3, x: null },
      { _id: 4, x: null },
      { _id: 5, x: 10.1 },
      { _id: 6, x: 9 },
    ],
  },
  {
    title: '$add days to a date',
    ...computing({ d: new Date(0) }, { $add: ['$d', 1000] }),
    gives: [{ _id: 1, x: new Date(1000) }],
  },
  {
    title: '$subtract',
    ...computing({ a: 5, b: 7 }, { $subtract: ['$a', '$b'] }),
    gives: [{ _id: 1, x: -2 }],
  },
  {
    title: '$subtract dates',
    ...computing({ a: new Date(5000), b: new Date(2000) }, { $subtract: ['$a', '$b'] }),
    gives: [{ _id: 1, x: 3000 }],
  },
  {
    title: '$multiply and $divide',
    ...computing(
      { a: 6, b: 4 },
      { m: { $multiply: ['$a', '$b'] }, d: { $divide: ['$a', '$b'] }, t: { $type: { $divide: [6, 3] } } },
    ),
    gives: [{ _id: 1, x: { m: 24, d: 1.5, t: 'double' } }],
  },
  { title: '$divide by zero is refused', ...computing({ a: 6 }, { $divide: ['$a', 0] }), fails: 2 },
  {
    title: '$mod, $abs, $ceil, $floor, $round, $trunc',
    ...computing(
      { a: -7.5 },
      {
        m: { $mod: [7, 3] },
        a: { $abs: '$a' },
        c: { $ceil: '$a' },
        f: { $floor: '$a' },
        r: { $round: ['$a', 0] },
        t: { $trunc: '$a' },
      },
    ),
    gives: [{ _id: 1, x: { m: 1, a: 7.5, c: -7, f: -8, r: -8, t: -7 } }],
  },
  {
    title: '$pow, $sqrt, $exp, $ln, $log10',
    ...computing(
      {},
      { p: { $pow: [2, 10] }, s: { $sqrt: 16 }, e: { $exp: 0 }, l: { $ln: 1 }, g: { $log10: 1000 } },
    ),
    gives: [{ _id: 1, x: { p: 1024, s: 4, e: 1, l: 0, g: 3 } }],
  },
  {
    title: '$eq across number types',
    ...computing({ a: 1, b: new Double(1) }, { $eq: ['$a', '$b'] }),
    gives: [{ _id: 1, x: true }],
  },
  {
    title: 'comparisons across types',
    ...computing(
      {},
      {
        a: { $lt: [null, 1] },
        b: { $gt: ['a', 5] },
        c: { $lt: ['$nothing', null] },
        d: { $cmp: [true, 'x'] },
        e: { $gt: [{ a: 2 }, { a: 1 }] },
        f: {
          $lt: [
            [1, 2],
            [1, 3],
          ],
        },
      },
    ),
    gives: [{ _id: 1, x: { a: true, b: true, c: true, d: 1, e: true, f: true } }],
  },
  {
    title: '$and, $or, $not',
    ...computing(
      { t: true, z: 0, n: null },
      {
        a: { $and: ['$t', 1] },
        b: { $and: ['$t', '$z'] },
        c: { $or: ['$z', '$n'] },
        d: { $not: ['$n'] },
        e: { $and: [] },
        f: { $or: ['$z', 'x'] },
      },
    ),
    gives: [{ _id: 1, x: { a: true, b: false, c: false, d: true, e: true, f: true } }],
  },
  {
    title: 'a double zero is false',
    ...computing(
      { z: new Double(0) },
      { a: { $and: ['$z'] }, b: { $not: '$z' }, c: { $cond: ['$z', 1, 2] } },
    ),
    gives: [{ _id: 1, x: { a: false, b: true, c: 2 } }],
  },
  {
    title: '$cond both ways',
    ...overFilms({
      a: { $cond: [{ $gte: ['$year', 2021] }, 'new', 'old'] },
      b: { $cond: { if: { $eq: ['$year', 2019] }, then: 1, else: '$nothing' } },
    }),
    gives: [
      { _id: 1, x: { a: 'old', b: 1 } },
      { _id: 2, x: { a: 'new' } },
      { _id: 3, x: { a: 'old', b: 1 } },
      { _id: 4, x: { a: 'new' } },
      { _id: 5, x: { a: 'new' } },
      { _id: 6, x: { a: 'old' } },
    ],
  },
  {
    title: '$ifNull',
    ...overFilms({ $ifNull: ['$rating', '$nothing', 'none'] }),
    gives: [
      { _id: 1, x: 7.5 },
      { _id: 2, x: 6 },
      { _id: 3, x: 'none' },
      { _id: 4, x: 'none' },
      { _id: 5, x: 9.1 },
      { _id: 6, x: 8 },
    ],
  },
  {
    title: '$switch',
    ...overFilms({
      $switch: {
        branches: [
          { case: { $gt: ['$year', 2021] }, then: 'late' },
          { case: { $gt: ['$year', 2019] }, then: 'mid' },
        ],
        default: 'early',
      },
    }),
    gives: [
      { _id: 1, x: 'early' },
      { _id: 2, x: 'mid' },
      { _id: 3, x: 'early' },
      { _id: 4, x: 'late' },
      { _id: 5, x: 'mid' },
      { _id: 6, x: 'mid' },
    ],
  },
  {
    title: '$switch without a branch is refused',
    ...computing({}, { $switch: { branches: [{ case: false, then: 1 }] } }),
    fails: 40066,
  },
  {
    title: '$concat, $toUpper, $toLower',
    ...overFilms({ $concat: [{ $toUpper: '$name' }, '-', { $toLower: '$name' }] }),
    gives: [
      { _id: 1, x: 'ASTER-aster' },
      { _id: 2, x: 'BIRCH-birch' },
      { _id: 3, x: 'CEDAR-cedar' },
      { _id: 4, x: 'DAISY-daisy' },
      { _id: 5, x: 'ELDER-elder' },
      { _id: 6, x: 'FERN-fern' },
    ],
  },
  {
    title: '$concat with null is null',
    ...computing({ a: null }, { $concat: ['x', '$a'] }),
    gives: [{ _id: 1, x: null }],
  },
  {
    title: '$substrCP, $strLenCP',
    ...computing(
      { t: 'héllo' },
      { s: { $substrCP: ['$t', 1, 3] }, l: { $strLenCP: '$t' }, b: { $strLenBytes: '$t' } },
    ),
    gives: [{ _id: 1, x: { s: 'éll', l: 5, b: 6 } }],
  },
  {
    title: '$split, $trim, $replaceAll',
    ...computing(
      { t: ' a,b,c ' },
      {
        s: { $split: [{ $trim: { input: '$t' } }, ','] },
        r: { $replaceAll: { input: '$t', find: ',', replacement: ';' } },
      },
    ),
    gives: [{ _id: 1, x: { s: ['a', 'b', 'c'], r: ' a;b;c ' } }],
  },
];
