import { Double, ObjectId } from 'bson';
import { type Case } from './case';

export const cases: Case[] = [
  {
    title: 'a pipeline computes from the document',
    docs: [{ _id: 1, a: 2, b: 3 }],
    calls: [['updateOne', { _id: 1 }, [{ $set: { c: { $add: ['$a', '$b'] } } }]]],
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 2, b: 3, c: 5 }],
  },
  {
    title: 'a pipeline with $unset and $replaceWith',
    docs: [{ _id: 1, a: { x: 1 }, b: 3 }],
    calls: [
      ['updateOne', { _id: 1 }, [{ $unset: 'b' }, { $replaceWith: { $mergeObjects: ['$$ROOT', '$a'] } }]],
    ],
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: { x: 1 }, x: 1 }],
  },
  {
    title: 'a pipeline with a condition',
    docs: [
      { _id: 1, a: 5 },
      { _id: 2, a: 1 },
    ],
    calls: [['updateMany', {}, [{ $set: { a: { $max: ['$a', 3] }, big: { $gt: ['$a', 3] } } }]]],
    answers: [{ matchedCount: 2, modifiedCount: 2 }],
    leaves: [
      { _id: 1, a: 5, big: true },
      { _id: 2, a: 3, big: false },
    ],
  },
  {
    title: 'a pipeline keeps doubles doubles',
    docs: [{ _id: 1, a: new Double(2), b: 1 }],
    calls: [['updateOne', { _id: 1 }, [{ $set: { b: 2 } }]]],
    typesOf: 'a',
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 2, b: 2 }],
    types: ['double'],
  },
  {
    title: 'a pipeline adds to a double',
    docs: [{ _id: 1, a: new Double(2) }],
    calls: [['updateOne', { _id: 1 }, [{ $set: { a: { $add: ['$a', 1] } } }]]],
    typesOf: 'a',
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 3 }],
    types: ['double'],
  },
  {
    title: 'a pipeline makes a double of doubles',
    docs: [{ _id: 1, a: 2.5 }],
    calls: [['updateOne', { _id: 1 }, [{ $set: { c: { $add: ['$a', 1.5] } } }]]],
    typesOf: 'c',
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 2.5, c: 4 }],
    types: ['double'],
  },
  {
    title: 'a pipeline may not change _id',
    docs: [{ _id: 1, a: 2 }],
    calls: [['updateOne', { _id: 1 }, [{ $set: { _id: 2 } }]]],
    answers: [{ code: 66 }],
    leaves: [{ _id: 1, a: 2 }],
  },
  {
    title: 'a pipeline may not $match',
    docs: [{ _id: 1, a: 2 }],
    calls: [['updateOne', { _id: 1 }, [{ $match: { a: 1 } }]]],
    answers: [{ code: 72 }],
    leaves: [{ _id: 1, a: 2 }],
  },
  {
    title: 'a pipeline that changes nothing',
    docs: [
      {
        _id: 1,
        a: 2,
        d: new Date(5),
        o: new ObjectId('65a000000000000000000001'),
        n: { x: [1, { y: null }] },
      },
    ],
    calls: [['updateOne', { _id: 1 }, [{ $set: { a: 2 } }]]],
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [
      {
        _id: 1,
        a: 2,
        d: new Date(5),
        o: new ObjectId('65a000000000000000000001'),
        n: { x: [1, { y: null }] },
      },
    ],
  },
];
