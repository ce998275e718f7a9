import { unique, type Case } from './case';

export const cases: Case[] = [
  {
    title: 'a key is free again after its document has changed',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: 1 }],
    calls: [
      ['updateOne', { _id: 1 }, { $set: { a: 2 } }],
      ['insertOne', { _id: 2, a: 1 }],
    ],
    answers: [{ matchedCount: 1, modifiedCount: 1 }, { insertedId: 2 }],
    leaves: [
      { _id: 1, a: 2 },
      { _id: 2, a: 1 },
    ],
  },
  {
    title: 'a partial index guards only its documents',
    indexes: unique({ a: 1 }, { partialFilterExpression: { on: true } }),
    docs: [{ _id: 1, a: 1, on: false }],
    calls: [
      ['insertOne', { _id: 2, a: 1, on: true }],
      ['insertOne', { _id: 3, a: 1, on: true }],
      ['insertOne', { _id: 4, a: 1 }],
      ['updateOne', { _id: 1 }, { $set: { on: true } }],
      ['updateOne', { _id: 2 }, { $set: { on: false } }],
      ['updateOne', { _id: 1 }, { $set: { on: true } }],
    ],
    answers: [
      { insertedId: 2 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { insertedId: 4 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { matchedCount: 1, modifiedCount: 1 },
      { matchedCount: 1, modifiedCount: 1 },
    ],
    leaves: [
      { _id: 1, a: 1, on: true },
      { _id: 2, a: 1, on: false },
      { _id: 4, a: 1 },
    ],
  },
  {
    title: 'a partial index with $exists',
    indexes: unique({ a: 1 }, { partialFilterExpression: { a: { $exists: true } } }),
    docs: [{ _id: 1 }],
    calls: [
      ['insertOne', { _id: 2 }],
      ['insertOne', { _id: 3, a: 1 }],
      ['insertOne', { _id: 4, a: 1 }],
    ],
    answers: [
      { insertedId: 2 },
      { insertedId: 3 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
    ],
    leaves: [{ _id: 1 }, { _id: 2 }, { _id: 3, a: 1 }],
  },
  {
    title: 'a partial index with a range',
    indexes: unique({ a: 1 }, { partialFilterExpression: { n: { $gt: 5 } } }),
    docs: [{ _id: 1, a: 1, n: 1 }],
    calls: [
      ['insertOne', { _id: 2, a: 1, n: 9 }],
      ['insertOne', { _id: 3, a: 1, n: 10 }],
      ['insertOne', { _id: 4, a: 1, n: 5 }],
    ],
    answers: [
      { insertedId: 2 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { insertedId: 4 },
    ],
    leaves: [
      { _id: 1, a: 1, n: 1 },
      { _id: 2, a: 1, n: 9 },
      { _id: 4, a: 1, n: 5 },
    ],
  },
  {
    title: 'a partial index does not hide what it leaves out',
    indexes: [[{ a: 1 }, { partialFilterExpression: { on: true } }]],
    docs: [
      { _id: 1, a: 1, on: true },
      { _id: 2, a: 1 },
    ],
    calls: [
      ['countDocuments', { a: 1 }],
      ['countDocuments', { a: 1, on: true }],
      ['distinct', '_id', { a: { $gte: 0 } }],
    ],
    answers: [2, 1, [1, 2]],
    leaves: [
      { _id: 1, a: 1, on: true },
      { _id: 2, a: 1 },
    ],
  },
  {
    title: 'a sparse index does not hide what it leaves out',
    indexes: [[{ a: 1 }, { sparse: true }]],
    docs: [{ _id: 1, a: 1 }, { _id: 2 }, { _id: 3, a: null }],
    calls: [
      ['countDocuments', { a: null }],
      ['countDocuments', { a: { $exists: false } }],
      ['countDocuments', { a: { $in: [1, null] } }],
      ['countDocuments', { a: 1 }],
      ['findOne', {}, { sort: { a: 1, _id: 1 } }],
    ],
    answers: [2, 1, 3, 1, { _id: 2 }],
    leaves: [{ _id: 1, a: 1 }, { _id: 2 }, { _id: 3, a: null }],
  },
  {
    title: 'an index made later has what is there',
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: [2, 3] },
    ],
    indexAfter: [[{ a: 1 }, {}]],
    calls: [
      ['countDocuments', { a: 3 }],
      ['countDocuments', { a: { $gt: 0 } }],
    ],
    answers: [1, 2],
    leaves: [
      { _id: 1, a: 1 },
      { _id: 2, a: [2, 3] },
    ],
  },
  {
    title: 'a unique index over duplicates is refused',
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ],
    calls: [['createIndex', { a: 1 }, { unique: true }]],
    answers: [{ code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } }],
    leaves: [
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ],
  },
  {
    title: 'an index is named after its keys',
    docs: [{ _id: 1 }],
    calls: [['createIndex', { a: 1, 'b.c': -1 }], ['indexes']],
    answers: [
      'a_1_b.c_-1',
      [
        { v: 2, key: { _id: 1 }, name: '_id_' },
        { v: 2, key: { a: 1, 'b.c': -1 }, name: 'a_1_b.c_-1' },
      ],
    ],
    leaves: [{ _id: 1 }],
  },
  {
    title: 'the same index twice is one',
    docs: [{ _id: 1 }],
    calls: [['createIndex', { a: 1 }], ['createIndex', { a: 1 }], ['indexes']],
    answers: [
      'a_1',
      'a_1',
      [
        { v: 2, key: { _id: 1 }, name: '_id_' },
        { v: 2, key: { a: 1 }, name: 'a_1' },
      ],
    ],
    leaves: [{ _id: 1 }],
  },
  {
    title: 'indexes with options are told',
    docs: [{ _id: 1 }],
    calls: [
      ['createIndex', { a: 1 }, { unique: true, name: 'mine' }],
      ['createIndex', { b: 1 }, { sparse: true }],
      ['createIndex', { d: 1 }, { expireAfterSeconds: 60 }],
      ['createIndex', { e: 1 }, { partialFilterExpression: { e: { $gt: 1 } } }],
      ['indexes'],
    ],
    answers: [
      'mine',
      'b_1',
      'd_1',
      'e_1',
      [
        { v: 2, key: { _id: 1 }, name: '_id_' },
        { v: 2, key: { a: 1 }, name: 'mine', unique: true },
        { v: 2, key: { b: 1 }, name: 'b_1', sparse: true },
        { v: 2, key: { d: 1 }, name: 'd_1', expireAfterSeconds: 60 },
        { v: 2, key: { e: 1 }, name: 'e_1', partialFilterExpression: { e: { $gt: 1 } } },
      ],
    ],
    leaves: [{ _id: 1 }],
  },
  {
    title: 'another index under the same name is refused',
    docs: [{ _id: 1 }],
    calls: [
      ['createIndex', { a: 1 }, { name: 'x' }],
      ['createIndex', { b: 1 }, { name: 'x' }],
    ],
    answers: ['x', { code: 86 }],
    leaves: [{ _id: 1 }],
  },
  {
    title: 'the same keys under another name are refused',
    docs: [{ _id: 1 }],
    calls: [
      ['createIndex', { a: 1 }],
      ['createIndex', { a: 1 }, { name: 'x' }],
    ],
    answers: ['a_1', { code: 85 }],
    leaves: [{ _id: 1 }],
  },
  {
    title: 'an index can be dropped',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: 1 }],
    calls: [['dropIndex', 'a_1'], ['insertOne', { _id: 2, a: 1 }], ['indexes']],
    answers: [{ nIndexesWas: 2, ok: 1 }, { insertedId: 2 }, [{ v: 2, key: { _id: 1 }, name: '_id_' }]],
    leaves: [
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ],
  },
  {
    title: 'an index that is not there cannot be dropped',
    docs: [{ _id: 1 }],
    calls: [['dropIndex', 'a_1']],
    answers: [{ code: 27 }],
    leaves: [{ _id: 1 }],
  },
];
