import { Decimal128, Double, Long } from 'bson';
import { unique, type Case } from './case';

export const cases: Case[] = [
  {
    title: 'a unique index refuses a second',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: 1 }],
    calls: [
      ['insertOne', { _id: 2, a: 1 }],
      ['insertOne', { _id: 3, a: 2 }],
    ],
    answers: [{ code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } }, { insertedId: 3 }],
    leaves: [
      { _id: 1, a: 1 },
      { _id: 3, a: 2 },
    ],
  },
  {
    title: 'a unique index knows equal numbers',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: 1 }],
    calls: [
      ['insertOne', { _id: 2, a: new Double(1) }],
      ['insertOne', { _id: 3, a: Long.fromNumber(1) }],
      ['insertOne', { _id: 4, a: Decimal128.fromString('1') }],
      ['insertOne', { _id: 5, a: '1' }],
    ],
    answers: [
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: Decimal128.fromString('1') } },
      { insertedId: 5 },
    ],
    leaves: [
      { _id: 1, a: 1 },
      { _id: 5, a: '1' },
    ],
  },
  {
    title: 'a unique index takes a missing field for null',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1 }],
    calls: [
      ['insertOne', { _id: 2, a: null }],
      ['insertOne', { _id: 3 }],
    ],
    answers: [
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: null } },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: null } },
    ],
    leaves: [{ _id: 1 }],
  },
  {
    title: 'a unique index tells upper from lower case',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: 'x' }],
    calls: [['insertOne', { _id: 2, a: 'X' }]],
    answers: [{ insertedId: 2 }],
    leaves: [
      { _id: 1, a: 'x' },
      { _id: 2, a: 'X' },
    ],
  },
  {
    title: 'a unique sparse index lets the field be missing',
    indexes: unique({ a: 1 }, { sparse: true }),
    docs: [{ _id: 1 }],
    calls: [
      ['insertOne', { _id: 2 }],
      ['insertOne', { _id: 3, a: 1 }],
      ['insertOne', { _id: 4, a: 1 }],
      ['insertOne', { _id: 5, a: null }],
      ['insertOne', { _id: 6, a: null }],
    ],
    answers: [
      { insertedId: 2 },
      { insertedId: 3 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { insertedId: 5 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: null } },
    ],
    leaves: [{ _id: 1 }, { _id: 2 }, { _id: 3, a: 1 }, { _id: 5, a: null }],
  },
  {
    title: 'a unique compound index looks at both',
    indexes: unique({ a: 1, b: -1 }),
    docs: [{ _id: 1, a: 1, b: 1 }],
    calls: [
      ['insertOne', { _id: 2, a: 1, b: 2 }],
      ['insertOne', { _id: 3, a: 1, b: 1 }],
      ['insertOne', { _id: 4, a: 1 }],
      ['insertOne', { _id: 5, a: 1 }],
    ],
    answers: [
      { insertedId: 2 },
      { code: 11000, keyPattern: { a: 1, b: -1 }, keyValue: { a: 1, b: 1 } },
      { insertedId: 4 },
      { code: 11000, keyPattern: { a: 1, b: -1 }, keyValue: { a: 1, b: null } },
    ],
    leaves: [
      { _id: 1, a: 1, b: 1 },
      { _id: 2, a: 1, b: 2 },
      { _id: 4, a: 1 },
    ],
    differs: 'lets a second document without the second field in',
  },
  {
    title: 'a unique index over a nested field',
    indexes: unique({ 'a.b': 1 }),
    docs: [{ _id: 1, a: { b: 1 } }],
    calls: [
      ['insertOne', { _id: 2, a: { b: 1 } }],
      ['insertOne', { _id: 3, a: { b: 2 } }],
      ['insertOne', { _id: 4, a: 5 }],
      ['insertOne', { _id: 5 }],
    ],
    answers: [
      { code: 11000, keyPattern: { 'a.b': 1 }, keyValue: { 'a.b': 1 } },
      { insertedId: 3 },
      { insertedId: 4 },
      { code: 11000, keyPattern: { 'a.b': 1 }, keyValue: { 'a.b': null } },
    ],
    leaves: [
      { _id: 1, a: { b: 1 } },
      { _id: 3, a: { b: 2 } },
      { _id: 4, a: 5 },
    ],
  },
  {
    title: 'a unique index over an array refuses a shared element',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: [1, 2] }],
    calls: [
      ['insertOne', { _id: 2, a: [2, 3] }],
      ['insertOne', { _id: 3, a: 1 }],
      ['insertOne', { _id: 4, a: [5, 5] }],
      ['insertOne', { _id: 5, a: [] }],
      ['insertOne', { _id: 6, a: [] }],
    ],
    answers: [
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 2 } },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { insertedId: 4 },
      { insertedId: 5 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: null } },
    ],
    leaves: [
      { _id: 1, a: [1, 2] },
      { _id: 4, a: [5, 5] },
      { _id: 5, a: [] },
    ],
    differs: 'names the whole array as the key',
  },
  {
    title: 'a unique index over documents in an array',
    indexes: unique({ 'a.k': 1 }),
    docs: [{ _id: 1, a: [{ k: 1 }, { k: 2 }] }],
    calls: [
      ['insertOne', { _id: 2, a: [{ k: 2 }] }],
      ['insertOne', { _id: 3, a: [{ k: 3 }, { k: 3 }] }],
    ],
    answers: [{ code: 11000, keyPattern: { 'a.k': 1 }, keyValue: { 'a.k': 2 } }, { insertedId: 3 }],
    leaves: [
      { _id: 1, a: [{ k: 1 }, { k: 2 }] },
      { _id: 3, a: [{ k: 3 }, { k: 3 }] },
    ],
  },
  {
    title: 'a unique index guards updates',
    indexes: unique({ a: 1 }),
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
    calls: [
      ['updateOne', { _id: 2 }, { $set: { a: 1 } }],
      ['updateOne', { _id: 2 }, { $set: { a: 2, b: 1 } }],
      ['updateOne', { _id: 2 }, { $set: { a: 3 } }],
      ['updateOne', { _id: 1 }, { $set: { a: 2 } }],
    ],
    answers: [
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { matchedCount: 1, modifiedCount: 1 },
      { matchedCount: 1, modifiedCount: 1 },
      { matchedCount: 1, modifiedCount: 1 },
    ],
    leaves: [
      { _id: 1, a: 2 },
      { _id: 2, a: 3, b: 1 },
    ],
  },
  {
    title: 'a unique index guards $push',
    indexes: unique({ a: 1 }),
    docs: [
      { _id: 1, a: [1] },
      { _id: 2, a: [2] },
    ],
    calls: [
      ['updateOne', { _id: 2 }, { $push: { a: 1 } }],
      ['updateOne', { _id: 2 }, { $push: { a: 3 } }],
      ['updateOne', { _id: 1 }, { $push: { a: 3 } }],
    ],
    answers: [
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { matchedCount: 1, modifiedCount: 1 },
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 3 } },
    ],
    leaves: [
      { _id: 1, a: [1] },
      { _id: 2, a: [2, 3] },
    ],
  },
  {
    title: 'a unique index guards upserts',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: 1, b: 1 }],
    calls: [['updateOne', { a: 1, b: 2 }, { $set: { c: 1 } }, { upsert: true }]],
    answers: [{ code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } }],
    leaves: [{ _id: 1, a: 1, b: 1 }],
  },
  {
    title: 'a unique index guards findOneAndUpdate',
    indexes: unique({ a: 1 }),
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
    calls: [['findOneAndUpdate', { _id: 2 }, { $set: { a: 1 } }]],
    answers: [{ code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } }],
    leaves: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
  },
  {
    title: 'a unique index guards replacements',
    indexes: unique({ a: 1 }),
    docs: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
    calls: [
      ['replaceOne', { _id: 2 }, { a: 1 }],
      ['replaceOne', { _id: 2 }, { a: 9 }],
    ],
    answers: [
      { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
      { matchedCount: 1, modifiedCount: 1 },
    ],
    leaves: [
      { _id: 1, a: 1 },
      { _id: 2, a: 9 },
    ],
  },
  {
    title: 'a key is free again after its document is gone',
    indexes: unique({ a: 1 }),
    docs: [{ _id: 1, a: 1 }],
    calls: [
      ['deleteOne', { _id: 1 }],
      ['insertOne', { _id: 2, a: 1 }],
    ],
    answers: [{ deletedCount: 1 }, { insertedId: 2 }],
    leaves: [{ _id: 2, a: 1 }],
  },
];
