import { Double } from 'bson';
import { byId, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$group by a field',
    on: 'films',
    aggregate: [{ $group: { _id: '$year', n: { $sum: 1 } } }, byId],
    gives: [
      { _id: 2019, n: 2 },
      { _id: 2020, n: 1 },
      { _id: 2021, n: 2 },
      { _id: 2022, n: 1 },
    ],
  },
  {
    title: '$group everything',
    on: 'films',
    aggregate: [
      {
        $group: {
          _id: null,
          n: { $sum: 1 },
          sum: { $sum: '$rating' },
          avg: { $avg: '$rating' },
          min: { $min: '$rating' },
          max: { $max: '$rating' },
        },
      },
    ],
    gives: [{ _id: null, n: 6, sum: 30.6, avg: 7.65, min: 6, max: 9.1 }],
  },
  {
    title: '$group of no documents gives nothing',
    on: 'films',
    aggregate: [{ $match: { year: 1 } }, { $group: { _id: null, n: { $sum: 1 } } }],
    gives: [],
  },
  {
    title: '$group by two fields',
    on: 'films',
    aggregate: [{ $group: { _id: { y: '$year', s: '$studio.name' }, n: { $sum: 1 } } }, byId],
    gives: [
      { _id: { y: 2019, s: 'North' }, n: 2 },
      { _id: { y: 2020, s: 'East' }, n: 1 },
      { _id: { y: 2021, s: 'South' }, n: 2 },
      { _id: { y: 2022 }, n: 1 },
    ],
    differs: 'keeps a missing field of the key as null',
  },
  {
    title: '$group by what may be missing',
    on: 'films',
    aggregate: [{ $group: { _id: '$rating', names: { $push: '$name' } } }, byId],
    gives: [
      { _id: null, names: ['Cedar', 'Daisy'] },
      { _id: 6, names: ['Birch'] },
      { _id: 7.5, names: ['Aster'] },
      { _id: 8, names: ['Fern'] },
      { _id: 9.1, names: ['elder'] },
    ],
  },
  {
    title: '$group by an array',
    on: 'films',
    aggregate: [{ $group: { _id: '$genres', n: { $sum: 1 } } }, { $match: { _id: ['Drama'] } }],
    gives: [{ _id: ['Drama'], n: 1 }],
  },
  {
    title: '$group with $push, $first and $last',
    on: 'films',
    aggregate: [
      byId,
      {
        $group: {
          _id: '$year',
          all: { $push: '$name' },
          first: { $first: '$name' },
          last: { $last: '$name' },
        },
      },
      byId,
    ],
    gives: [
      { _id: 2019, all: ['Aster', 'Cedar'], first: 'Aster', last: 'Cedar' },
      { _id: 2020, all: ['Fern'], first: 'Fern', last: 'Fern' },
      { _id: 2021, all: ['Birch', 'elder'], first: 'Birch', last: 'elder' },
      { _id: 2022, all: ['Daisy'], first: 'Daisy', last: 'Daisy' },
    ],
  },
  {
    title: '$group with $push of documents',
    on: 'films',
    aggregate: [byId, { $group: { _id: '$year', all: { $push: { n: '$name', r: '$rating' } } } }, byId],
    gives: [
      {
        _id: 2019,
        all: [
          { n: 'Aster', r: 7.5 },
          { n: 'Cedar', r: null },
        ],
      },
      { _id: 2020, all: [{ n: 'Fern', r: 8 }] },
      {
        _id: 2021,
        all: [
          { n: 'Birch', r: 6 },
          { n: 'elder', r: 9.1 },
        ],
      },
      { _id: 2022, all: [{ n: 'Daisy' }] },
    ],
  },
  {
    title: '$group with $addToSet',
    docs: [
      { _id: 1, k: 1, v: 1 },
      { _id: 2, k: 1, v: new Double(1) },
      { _id: 3, k: 1, v: 1 },
    ],
    aggregate: [{ $group: { _id: '$k', set: { $addToSet: '$v' } } }],
    gives: [{ _id: 1, set: [1] }],
  },
  {
    title: '$group with $count',
    on: 'films',
    aggregate: [{ $group: { _id: '$year', n: { $count: {} } } }, byId],
    gives: [
      { _id: 2019, n: 2 },
      { _id: 2020, n: 1 },
      { _id: 2021, n: 2 },
      { _id: 2022, n: 1 },
    ],
  },
  {
    title: '$group with $mergeObjects',
    docs: [
      { _id: 1, o: { a: 1 } },
      { _id: 2, o: { b: 2 } },
    ],
    aggregate: [byId, { $group: { _id: null, o: { $mergeObjects: '$o' } } }],
    gives: [{ _id: null, o: { a: 1, b: 2 } }],
  },
  {
    title: '$group with $avg of nothing is null',
    docs: [{ _id: 1, a: 'x' }],
    aggregate: [{ $group: { _id: null, v: { $avg: '$a' }, s: { $sum: '$a' } } }],
    gives: [{ _id: null, v: null, s: 0 }],
  },
  {
    title: '$group with a condition in the sum',
    on: 'films',
    aggregate: [
      { $group: { _id: '$year', old: { $sum: { $cond: [{ $gt: ['$rating', 7] }, 1, 0] } } } },
      byId,
    ],
    gives: [
      { _id: 2019, old: 1 },
      { _id: 2020, old: 1 },
      { _id: 2021, old: 1 },
      { _id: 2022, old: 0 },
    ],
  },
  {
    title: '$group with $min and $max across types',
    on: 'types',
    aggregate: [
      { $match: { _id: { $in: [2, 3, 7, 14, 16] } } },
      { $group: { _id: null, min: { $min: '$v' }, max: { $max: '$v' } } },
    ],
    gives: [{ _id: null, min: 1, max: new Date(1767225600000) }],
  },
  {
    title: '$group sums ints into an int',
    docs: [
      { _id: 1, v: 2 },
      { _id: 2, v: 3 },
    ],
    aggregate: [{ $group: { _id: null, v: { $sum: '$v' } } }, { $project: { v: 1, t: { $type: '$v' } } }],
    gives: [{ _id: null, v: 5, t: 'int' }],
  },
];
