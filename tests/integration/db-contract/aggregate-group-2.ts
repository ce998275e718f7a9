import { Decimal128, Double } from 'bson';
import { byId, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$group sums an int and a double into a double',
    docs: [
      { _id: 1, v: 2 },
      { _id: 2, v: new Double(3) },
    ],
    aggregate: [{ $group: { _id: null, v: { $sum: '$v' } } }, { $project: { v: 1, t: { $type: '$v' } } }],
    gives: [{ _id: null, v: 5, t: 'double' }],
  },
  {
    title: '$group sums past 32 bits',
    docs: [
      { _id: 1, v: 2147483647 },
      { _id: 2, v: 1 },
    ],
    aggregate: [{ $group: { _id: null, v: { $sum: '$v' } } }, { $project: { v: 1, t: { $type: '$v' } } }],
    gives: [{ _id: null, v: 2147483648, t: 'long' }],
  },
  {
    title: '$group sums decimals',
    docs: [
      { _id: 1, v: Decimal128.fromString('0.1') },
      { _id: 2, v: Decimal128.fromString('0.2') },
    ],
    aggregate: [{ $group: { _id: null, v: { $sum: '$v' } } }],
    gives: [{ _id: null, v: Decimal128.fromString('0.3') }],
  },
  {
    title: '$group averages',
    docs: [
      { _id: 1, v: 2 },
      { _id: 2, v: 4 },
    ],
    aggregate: [{ $group: { _id: null, v: { $avg: '$v' } } }, { $project: { v: 1, t: { $type: '$v' } } }],
    gives: [{ _id: null, v: 3, t: 'double' }],
  },
  {
    title: '$group with an unknown accumulator is refused',
    on: 'films',
    aggregate: [{ $group: { _id: null, v: { $summ: 1 } } }],
    fails: 15952,
  },
  {
    title: '$group without _id is refused',
    on: 'films',
    aggregate: [{ $group: { n: { $sum: 1 } } }],
    fails: 15955,
  },
  {
    title: '$sortByCount',
    on: 'films',
    aggregate: [{ $unwind: '$genres' }, { $sortByCount: '$genres' }, { $sort: { count: -1, _id: 1 } }],
    gives: [
      { _id: 'Drama', count: 3 },
      { _id: 'Comedy', count: 2 },
      { _id: 'War', count: 2 },
    ],
  },
  {
    title: '$bucket',
    on: 'films',
    aggregate: [{ $bucket: { groupBy: '$year', boundaries: [2019, 2021, 2023] } }],
    gives: [
      { _id: 2019, count: 3 },
      { _id: 2021, count: 3 },
    ],
  },
  {
    title: '$bucket with a default and an output',
    on: 'films',
    aggregate: [
      byId,
      {
        $bucket: {
          groupBy: '$rating',
          boundaries: [0, 7, 10],
          default: 'none',
          output: { n: { $sum: 1 }, names: { $push: '$name' } },
        },
      },
    ],
    gives: [
      { _id: 0, n: 1, names: ['Birch'] },
      { _id: 7, n: 3, names: ['Aster', 'elder', 'Fern'] },
      { _id: 'none', n: 2, names: ['Cedar', 'Daisy'] },
    ],
  },
  {
    title: '$bucket without a place is refused',
    on: 'films',
    aggregate: [{ $bucket: { groupBy: '$year', boundaries: [2020, 2021] } }],
    fails: 40066,
    differs: 'says bad value (2)',
  },
  {
    title: '$facet',
    on: 'films',
    aggregate: [
      byId,
      {
        $facet: {
          byYear: [{ $group: { _id: '$year', n: { $sum: 1 } } }, byId],
          top: [{ $sort: { rating: -1, _id: 1 } }, { $limit: 2 }, { $project: { name: 1 } }],
          total: [{ $count: 'n' }],
        },
      },
    ],
    gives: [
      {
        byYear: [
          { _id: 2019, n: 2 },
          { _id: 2020, n: 1 },
          { _id: 2021, n: 2 },
          { _id: 2022, n: 1 },
        ],
        top: [
          { _id: 5, name: 'elder' },
          { _id: 6, name: 'Fern' },
        ],
        total: [{ n: 6 }],
      },
    ],
  },
  {
    title: '$unwind',
    on: 'films',
    aggregate: [byId, { $unwind: '$genres' }, { $project: { genres: 1 } }],
    gives: [
      { _id: 1, genres: 'Drama' },
      { _id: 1, genres: 'War' },
      { _id: 2, genres: 'Comedy' },
      { _id: 3, genres: 'Drama' },
      { _id: 5, genres: 'Comedy' },
      { _id: 5, genres: 'Drama' },
      { _id: 5, genres: 'War' },
    ],
  },
  {
    title: '$unwind keeps what is empty',
    on: 'films',
    aggregate: [
      byId,
      { $unwind: { path: '$genres', preserveNullAndEmptyArrays: true } },
      { $project: { genres: 1 } },
    ],
    gives: [
      { _id: 1, genres: 'Drama' },
      { _id: 1, genres: 'War' },
      { _id: 2, genres: 'Comedy' },
      { _id: 3, genres: 'Drama' },
      { _id: 4 },
      { _id: 5, genres: 'Comedy' },
      { _id: 5, genres: 'Drama' },
      { _id: 5, genres: 'War' },
      { _id: 6 },
    ],
  },
  {
    title: '$unwind with the index',
    on: 'films',
    aggregate: [
      byId,
      { $unwind: { path: '$genres', includeArrayIndex: 'at' } },
      { $project: { genres: 1, at: 1 } },
    ],
    gives: [
      { _id: 1, genres: 'Drama', at: 0 },
      { _id: 1, genres: 'War', at: 1 },
      { _id: 2, genres: 'Comedy', at: 0 },
      { _id: 3, genres: 'Drama', at: 0 },
      { _id: 5, genres: 'Comedy', at: 0 },
      { _id: 5, genres: 'Drama', at: 1 },
      { _id: 5, genres: 'War', at: 2 },
    ],
  },
  {
    title: '$unwind a plain value',
    on: 'arrays',
    aggregate: [byId, { $unwind: '$a' }],
    gives: [
      { _id: 1, a: 1 },
      { _id: 1, a: 2 },
      { _id: 1, a: 3 },
      { _id: 2, a: 3 },
      { _id: 2, a: 2 },
      { _id: 2, a: 1 },
      { _id: 3, a: 2 },
      { _id: 5, a: [1, 2] },
      { _id: 5, a: [3] },
      { _id: 6, a: { b: 1 } },
      { _id: 6, a: { b: 5, c: 2 } },
      { _id: 7, a: { b: [1, 5] } },
      { _id: 7, a: { b: 3 } },
      { _id: 8, a: { b: 4 } },
      { _id: 9, a: 1 },
      { _id: 9, a: 'x' },
      { _id: 9, a: null },
      { _id: 11, a: 10 },
      { _id: 11, a: 20 },
      { _id: 12, a: { b: 2, c: 1 } },
      { _id: 12, a: { b: 9, c: 9 } },
    ],
  },
];
