import { updating, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$ is the element that the filter found',
    ...updating({ a: [1, 5, 9] }, { $set: { 'a.$': 50 } }, undefined, { _id: 1, a: 5 }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 50, 9] }],
  },
  {
    title: '$ by a range',
    ...updating({ a: [1, 5, 9] }, { $inc: { 'a.$': 1 } }, undefined, { a: { $gt: 4 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 6, 9] }],
  },
  {
    title: '$ in documents',
    ...updating(
      {
        a: [
          { n: 'x', v: 1 },
          { n: 'y', v: 2 },
        ],
      },
      { $set: { 'a.$.v': 9 } },
      undefined,
      { 'a.n': 'y' },
    ),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [
      {
        _id: 1,
        a: [
          { n: 'x', v: 1 },
          { n: 'y', v: 9 },
        ],
      },
    ],
  },
  {
    title: '$ by $elemMatch',
    ...updating(
      {
        a: [
          { n: 'x', v: 1 },
          { n: 'x', v: 5 },
        ],
      },
      { $inc: { 'a.$.v': 1 } },
      undefined,
      { a: { $elemMatch: { n: 'x', v: { $gt: 2 } } } },
    ),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [
      {
        _id: 1,
        a: [
          { n: 'x', v: 1 },
          { n: 'x', v: 6 },
        ],
      },
    ],
  },
  {
    title: '$ without a condition on the array is refused',
    ...updating({ a: [1] }, { $set: { 'a.$': 2 } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1, a: [1] }],
  },
  {
    title: '$[] is every element',
    ...updating({ a: [1, 2] }, { $inc: { 'a.$[]': 10 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [11, 12] }],
  },
  {
    title: '$[] in documents',
    ...updating({ a: [{ v: 1 }, { v: 2, w: 3 }] }, { $set: { 'a.$[].w': 0 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [
      {
        _id: 1,
        a: [
          { v: 1, w: 0 },
          { v: 2, w: 0 },
        ],
      },
    ],
  },
  {
    title: '$[] in arrays of arrays',
    ...updating({ a: [[1, 2], [3]] }, { $inc: { 'a.$[].$[]': 1 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [[2, 3], [4]] }],
  },
  {
    title: '$[] of nothing',
    ...updating({ a: [] }, { $inc: { 'a.$[]': 10 } }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: [] }],
  },
  {
    title: '$[] of what is missing is refused',
    ...updating({}, { $inc: { 'a.$[]': 10 } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1 }],
  },
  {
    title: '$[x] with arrayFilters',
    ...updating({ a: [1, 5, 9] }, { $set: { 'a.$[x]': 0 } }, { arrayFilters: [{ x: { $gte: 5 } }] }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 0, 0] }],
  },
  {
    title: '$[x] by fields',
    ...updating(
      {
        a: [
          { n: 1, m: 1 },
          { n: 2, m: 1 },
        ],
      },
      { $set: { 'a.$[x].v': true } },
      { arrayFilters: [{ 'x.n': 2, 'x.m': 1 }] },
    ),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [
      {
        _id: 1,
        a: [
          { n: 1, m: 1 },
          { n: 2, m: 1, v: true },
        ],
      },
    ],
  },
  {
    title: '$[x] with $or',
    ...updating(
      { a: [{ n: 1 }, { n: 2 }, { n: 3 }] },
      { $set: { 'a.$[x].v': true } },
      { arrayFilters: [{ $or: [{ 'x.n': 1 }, { 'x.n': 3 }] }] },
    ),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [{ n: 1, v: true }, { n: 2 }, { n: 3, v: true }] }],
  },
  {
    title: 'two identifiers',
    ...updating(
      {
        a: [
          { n: 1, b: [1, 2] },
          { n: 2, b: [1, 2] },
        ],
      },
      { $inc: { 'a.$[x].b.$[y]': 10 } },
      { arrayFilters: [{ 'x.n': 2 }, { y: 2 }] },
    ),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [
      {
        _id: 1,
        a: [
          { n: 1, b: [1, 2] },
          { n: 2, b: [1, 12] },
        ],
      },
    ],
  },
  {
    title: '$[x] without a filter is refused',
    ...updating({ a: [1] }, { $set: { 'a.$[x]': 0 } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1, a: [1] }],
  },
  {
    title: 'a filter that no path uses is refused',
    ...updating({ a: [1] }, { $set: { a: 0 } }, { arrayFilters: [{ x: 1 }] }),
    answers: [{ code: 9 }],
    leaves: [{ _id: 1, a: [1] }],
  },
  {
    title: '$push into the found element',
    ...updating(
      {
        a: [
          { n: 1, b: [] },
          { n: 2, b: [1] },
        ],
      },
      { $push: { 'a.$.b': 7 } },
      undefined,
      { 'a.n': 2 },
    ),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [
      {
        _id: 1,
        a: [
          { n: 1, b: [] },
          { n: 2, b: [1, 7] },
        ],
      },
    ],
  },
  {
    title: '$unset in every element',
    ...updating({ a: [{ b: 1, c: 1 }, { b: 2 }] }, { $unset: { 'a.$[].b': '' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [{ c: 1 }, {}] }],
  },
  {
    title: '$pull in every element',
    ...updating({ a: [{ b: [1, 2] }, { b: [2, 3] }] }, { $pull: { 'a.$[].b': 2 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [{ b: [1] }, { b: [3] }] }],
  },
];
