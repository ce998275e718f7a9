import { type Case } from './case';

export const cases: Case[] = [
  {
    title: 'upsert inserts what the filter says',
    docs: [],
    calls: [['updateOne', { _id: 5, a: 1, 'b.c': 2 }, { $set: { d: 3 } }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: 1, b: { c: 2 }, d: 3 }],
  },
  {
    title: 'upsert takes $eq and $and, not ranges',
    docs: [],
    calls: [
      [
        'updateOne',
        { _id: { $eq: 5 }, $and: [{ a: { $eq: 1 } }, { b: { $gt: 3 } }] },
        { $set: { d: 3 } },
        { upsert: true },
      ],
    ],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: 1, d: 3 }],
  },
  {
    title: 'upsert with $setOnInsert',
    docs: [],
    calls: [['updateOne', { _id: 5 }, { $set: { a: 1 }, $setOnInsert: { b: 2 } }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: 1, b: 2 }],
  },
  {
    title: 'upsert twice inserts once',
    docs: [],
    calls: [
      ['updateOne', { _id: 5 }, { $inc: { n: 1 } }, { upsert: true }],
      ['updateOne', { _id: 5 }, { $inc: { n: 1 } }, { upsert: true }],
    ],
    answers: [
      { matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 },
      { matchedCount: 1, modifiedCount: 1 },
    ],
    leaves: [{ _id: 5, n: 2 }],
  },
  {
    title: 'upsert with _id in $set',
    docs: [],
    calls: [['updateOne', { a: 1 }, { $set: { _id: 7, b: 1 } }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 7 }],
    leaves: [{ _id: 7, a: 1, b: 1 }],
  },
  {
    title: 'upsert by updateMany',
    docs: [],
    calls: [['updateMany', { _id: 5 }, { $set: { a: 1 } }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: 1 }],
  },
  {
    title: 'upsert by replaceOne',
    docs: [],
    calls: [['replaceOne', { _id: 5 }, { a: 1 }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: 1 }],
  },
  {
    title: 'upsert by findOneAndUpdate, before',
    docs: [],
    calls: [['findOneAndUpdate', { _id: 5 }, { $set: { a: 1 } }, { upsert: true }]],
    answers: [null],
    leaves: [{ _id: 5, a: 1 }],
  },
  {
    title: 'upsert by findOneAndUpdate, after',
    docs: [],
    calls: [
      [
        'findOneAndUpdate',
        { _id: 5 },
        { $set: { a: 1 }, $setOnInsert: { b: [1] } },
        { upsert: true, returnDocument: 'after' },
      ],
    ],
    answers: [{ _id: 5, a: 1, b: [1] }],
    leaves: [{ _id: 5, a: 1, b: [1] }],
  },
  {
    title: 'upsert with $push',
    docs: [],
    calls: [['updateOne', { _id: 5 }, { $push: { a: 1 }, $addToSet: { b: 2 } }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: [1], b: [2] }],
  },
  {
    title: 'upsert with a pipeline',
    docs: [],
    calls: [
      ['updateOne', { _id: 5 }, [{ $set: { n: { $add: [{ $ifNull: ['$n', 0] }, 1] } } }], { upsert: true }],
    ],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, n: 1 }],
  },
  {
    title: 'upsert from $in of one',
    docs: [],
    calls: [['updateOne', { _id: 5, a: { $in: [3] } }, { $set: { b: 1 } }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: 3, b: 1 }],
  },
  {
    title: 'upsert from $or of one',
    docs: [],
    calls: [['updateOne', { _id: 5, $or: [{ a: 3 }] }, { $set: { b: 1 } }, { upsert: true }]],
    answers: [{ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 }],
    leaves: [{ _id: 5, a: 3, b: 1 }],
  },
];
