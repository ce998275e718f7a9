import { byId, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$addFields of what is missing removes',
    docs: [{ _id: 1, a: 1 }],
    aggregate: [{ $addFields: { a: '$nothing', b: '$$REMOVE' } }],
    gives: [{ _id: 1 }],
  },
  {
    title: '$unset one',
    docs: [{ _id: 1, a: 1, b: 2 }],
    aggregate: [{ $unset: 'a' }],
    gives: [{ _id: 1, b: 2 }],
  },
  {
    title: '$unset several, also nested',
    docs: [{ _id: 1, a: 1, b: { c: 2, d: 3 } }],
    aggregate: [{ $unset: ['a', 'b.c'] }],
    gives: [{ _id: 1, b: { d: 3 } }],
  },
  {
    title: '$match after a computed field',
    on: 'films',
    aggregate: [
      byId,
      { $addFields: { n: { $size: { $ifNull: ['$genres', []] } } } },
      { $match: { n: { $gte: 2 } } },
      { $project: { n: 1 } },
    ],
    gives: [
      { _id: 1, n: 2 },
      { _id: 5, n: 3 },
    ],
  },
  {
    title: '$match twice',
    on: 'films',
    aggregate: [{ $match: { year: 2021 } }, { $match: { genres: 'War' } }, { $project: { name: 1 } }],
    gives: [{ _id: 5, name: 'elder' }],
  },
  {
    title: '$sort, $skip, $limit',
    on: 'films',
    aggregate: [{ $sort: { year: -1, _id: 1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { name: 1 } }],
    gives: [
      { _id: 2, name: 'Birch' },
      { _id: 5, name: 'elder' },
    ],
  },
  {
    title: '$limit before $skip',
    on: 'films',
    aggregate: [byId, { $limit: 3 }, { $skip: 1 }, { $project: { name: 1 } }],
    gives: [
      { _id: 2, name: 'Birch' },
      { _id: 3, name: 'Cedar' },
    ],
  },
  { title: '$limit 0 is refused', on: 'films', aggregate: [{ $limit: 0 }], fails: 15958 },
  {
    title: '$sort after $project',
    on: 'films',
    aggregate: [{ $project: { name: 1 } }, { $sort: { name: -1 } }],
    gives: [
      { _id: 5, name: 'elder' },
      { _id: 6, name: 'Fern' },
      { _id: 4, name: 'Daisy' },
      { _id: 3, name: 'Cedar' },
      { _id: 2, name: 'Birch' },
      { _id: 1, name: 'Aster' },
    ],
  },
  {
    title: '$count',
    on: 'films',
    aggregate: [{ $match: { year: 2019 } }, { $count: 'films' }],
    gives: [{ films: 2 }],
  },
  {
    title: '$count of nothing gives nothing',
    on: 'films',
    aggregate: [{ $match: { year: 1 } }, { $count: 'films' }],
    gives: [],
    differs: 'gives a zero',
  },
];
