import { byId, orders, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$lookup by fields',
    on: 'films',
    others: orders,
    aggregate: [
      byId,
      { $lookup: { from: 'others', localField: '_id', foreignField: 'film', as: 'orders' } },
      { $project: { orders: 1 } },
    ],
    gives: [
      {
        _id: 1,
        orders: [
          { _id: 1, film: 1, n: 2, by: 'x' },
          { _id: 2, film: 1, n: 5, by: 'y' },
        ],
      },
      { _id: 2, orders: [] },
      { _id: 3, orders: [{ _id: 3, film: 3, n: 1, by: 'x' }] },
      { _id: 4, orders: [] },
      { _id: 5, orders: [] },
      { _id: 6, orders: [] },
    ],
  },
  {
    title: '$lookup joins null with null and missing',
    docs: [{ _id: 1 }, { _id: 2, k: null }],
    others: orders,
    aggregate: [byId, { $lookup: { from: 'others', localField: 'k', foreignField: 'film', as: 'o' } }],
    gives: [
      {
        _id: 1,
        o: [
          { _id: 4, film: null, n: 9 },
          { _id: 5, n: 7 },
        ],
      },
      {
        _id: 2,
        k: null,
        o: [
          { _id: 4, film: null, n: 9 },
          { _id: 5, n: 7 },
        ],
      },
    ],
  },
  {
    title: '$lookup from an array',
    docs: [{ _id: 1, ks: [1, 3] }],
    others: orders,
    aggregate: [{ $lookup: { from: 'others', localField: 'ks', foreignField: 'film', as: 'o' } }],
    gives: [
      {
        _id: 1,
        ks: [1, 3],
        o: [
          { _id: 1, film: 1, n: 2, by: 'x' },
          { _id: 2, film: 1, n: 5, by: 'y' },
          { _id: 3, film: 3, n: 1, by: 'x' },
        ],
      },
    ],
  },
  {
    title: '$lookup into an array',
    docs: [{ _id: 1, k: 'a' }],
    others: [
      { _id: 1, ks: ['a', 'b'] },
      { _id: 2, ks: ['c'] },
    ],
    aggregate: [{ $lookup: { from: 'others', localField: 'k', foreignField: 'ks', as: 'o' } }],
    gives: [{ _id: 1, k: 'a', o: [{ _id: 1, ks: ['a', 'b'] }] }],
  },
  {
    title: '$lookup with a pipeline and variables',
    on: 'films',
    others: orders,
    aggregate: [
      byId,
      {
        $lookup: {
          from: 'others',
          let: { id: '$_id', least: 2 },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$film', '$$id'] }, { $gte: ['$n', '$$least'] }] } } },
            { $project: { n: 1 } },
            byId,
          ],
          as: 'o',
        },
      },
      { $project: { o: 1 } },
    ],
    gives: [
      {
        _id: 1,
        o: [
          { _id: 1, n: 2 },
          { _id: 2, n: 5 },
        ],
      },
      { _id: 2, o: [] },
      { _id: 3, o: [] },
      { _id: 4, o: [] },
      { _id: 5, o: [] },
      { _id: 6, o: [] },
    ],
  },
  {
    title: '$lookup with a pipeline alone',
    docs: [{ _id: 1 }, { _id: 2 }],
    others: orders,
    aggregate: [
      byId,
      { $lookup: { from: 'others', pipeline: [{ $group: { _id: null, n: { $sum: '$n' } } }], as: 'o' } },
    ],
    gives: [
      { _id: 1, o: [{ _id: null, n: 24 }] },
      { _id: 2, o: [{ _id: null, n: 24 }] },
    ],
  },
  {
    title: '$lookup with fields and a pipeline',
    on: 'films',
    others: orders,
    aggregate: [
      byId,
      {
        $lookup: {
          from: 'others',
          localField: '_id',
          foreignField: 'film',
          pipeline: [{ $sort: { n: -1 } }, { $limit: 1 }],
          as: 'o',
        },
      },
      { $project: { o: 1 } },
    ],
    gives: [
      { _id: 1, o: [{ _id: 2, film: 1, n: 5, by: 'y' }] },
      { _id: 2, o: [] },
      { _id: 3, o: [{ _id: 3, film: 3, n: 1, by: 'x' }] },
      { _id: 4, o: [] },
      { _id: 5, o: [] },
      { _id: 6, o: [] },
    ],
  },
  {
    title: '$lookup and $unwind',
    on: 'films',
    others: orders,
    aggregate: [
      byId,
      { $lookup: { from: 'others', localField: '_id', foreignField: 'film', as: 'o' } },
      { $unwind: '$o' },
      { $group: { _id: '$name', n: { $sum: '$o.n' } } },
      byId,
    ],
    gives: [
      { _id: 'Aster', n: 7 },
      { _id: 'Cedar', n: 1 },
    ],
  },
  {
    title: '$lookup a collection that is not there',
    docs: [{ _id: 1 }],
    aggregate: [{ $lookup: { from: 'nowhere', localField: '_id', foreignField: 'x', as: 'o' } }],
    gives: [{ _id: 1, o: [] }],
  },
  { title: 'an unknown stage is refused', on: 'films', aggregate: [{ $matchh: {} }], fails: 40324 },
  {
    title: 'a stage with two names is refused',
    on: 'films',
    aggregate: [{ $match: {}, $limit: 1 }],
    fails: 40323,
  },
];
