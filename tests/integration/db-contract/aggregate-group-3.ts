import { byId, orders, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$unwind a nested array',
    docs: [{ _id: 1, a: { b: [1, 2], c: 3 } }],
    aggregate: [{ $unwind: '$a.b' }],
    gives: [
      { _id: 1, a: { b: 1, c: 3 } },
      { _id: 1, a: { b: 2, c: 3 } },
    ],
  },
  {
    title: '$unwind documents and group them again',
    on: 'films',
    aggregate: [
      { $unwind: '$cast' },
      { $group: { _id: '$cast.name', films: { $sum: 1 }, oldest: { $max: '$cast.age' } } },
      byId,
    ],
    gives: [
      { _id: 'Ada', films: 3, oldest: 33 },
      { _id: 'Bo', films: 1, oldest: 41 },
      { _id: 'Cy', films: 2, oldest: 25 },
      { _id: 'Di', films: 1, oldest: null },
      { _id: 'Ed', films: 1, oldest: 52 },
    ],
  },
  {
    title: '$replaceRoot',
    docs: [{ _id: 1, a: { b: 1 } }],
    aggregate: [{ $replaceRoot: { newRoot: '$a' } }],
    gives: [{ b: 1 }],
  },
  {
    title: '$replaceWith $mergeObjects',
    docs: [{ _id: 1, a: { b: 1 } }],
    aggregate: [{ $replaceWith: { $mergeObjects: [{ c: 3 }, '$a', { _id: '$_id' }] } }],
    gives: [{ c: 3, b: 1, _id: 1 }],
  },
  {
    title: '$replaceRoot by no document is refused',
    docs: [{ _id: 1, a: 1 }],
    aggregate: [{ $replaceRoot: { newRoot: '$a' } }],
    fails: 40228,
  },
  {
    title: '$sample has the size asked for',
    on: 'films',
    aggregate: [{ $sample: { size: 3 } }, { $count: 'n' }],
    gives: [{ n: 3 }],
  },
  {
    title: '$sample of more than there is',
    on: 'films',
    aggregate: [{ $sample: { size: 30 } }, { $count: 'n' }],
    gives: [{ n: 6 }],
  },
  {
    title: '$unionWith',
    on: 'films',
    others: orders,
    aggregate: [
      { $project: { name: 1 } },
      { $sort: { _id: 1 } },
      { $unionWith: { coll: 'others', pipeline: [{ $match: { by: 'x' } }, { $project: { n: 1 } }, byId] } },
    ],
    gives: [
      { _id: 1, name: 'Aster' },
      { _id: 2, name: 'Birch' },
      { _id: 3, name: 'Cedar' },
      { _id: 4, name: 'Daisy' },
      { _id: 5, name: 'elder' },
      { _id: 6, name: 'Fern' },
      { _id: 1, n: 2 },
      { _id: 3, n: 1 },
    ],
  },
  {
    title: '$unionWith a whole collection',
    docs: [{ _id: 9 }],
    others: [{ _id: 1 }],
    aggregate: [{ $unionWith: 'others' }],
    gives: [{ _id: 9 }, { _id: 1 }],
  },
];
