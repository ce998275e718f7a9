import { Double } from 'bson';
import { updating, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$push',
    ...updating({ a: [1] }, { $push: { a: 2 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2] }],
  },
  {
    title: '$push makes the array',
    ...updating({}, { $push: { a: 2 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [2] }],
  },
  {
    title: '$push an array as one element',
    ...updating({ a: [1] }, { $push: { a: [2, 3] } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, [2, 3]] }],
  },
  {
    title: '$push $each',
    ...updating({ a: [1] }, { $push: { a: { $each: [2, 3] } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2, 3] }],
  },
  {
    title: '$push $each of nothing',
    ...updating({ a: [1] }, { $push: { a: { $each: [] } } }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: [1] }],
    differs: 'counts it as modified',
  },
  {
    title: '$push $position',
    ...updating({ a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2, 3, 4] }],
  },
  {
    title: '$push $position from the end',
    ...updating({ a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: -1 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2, 3, 4] }],
  },
  {
    title: '$push $slice',
    ...updating({ a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: 3 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2, 3] }],
  },
  {
    title: '$push $slice from the end',
    ...updating({ a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: -3 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [2, 3, 4] }],
  },
  {
    title: '$push $slice to nothing',
    ...updating({ a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [] }],
  },
  {
    title: '$push $sort',
    ...updating({ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2, 3] }],
  },
  {
    title: '$push $sort downwards, then $slice',
    ...updating({ a: [3, 1] }, { $push: { a: { $each: [2, 9], $sort: -1, $slice: 2 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [9, 3] }],
  },
  {
    title: '$push $sort by a field',
    ...updating({ a: [{ s: 3 }, { s: 1 }] }, { $push: { a: { $each: [{ s: 2 }], $sort: { s: 1 } } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [{ s: 1 }, { s: 2 }, { s: 3 }] }],
  },
  {
    title: '$push to what is no array is refused',
    ...updating({ a: 1 }, { $push: { a: 2 } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1, a: 1 }],
  },
  {
    title: '$push with an unknown modifier is refused',
    ...updating({ a: [] }, { $push: { a: { $each: [1], $many: 2 } } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1, a: [] }],
  },
  {
    title: '$push to null is refused',
    ...updating({ a: null }, { $push: { a: 2 } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1, a: null }],
  },
  {
    title: '$push into a nested array',
    ...updating({ a: { b: [1] } }, { $push: { 'a.b': 2 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: { b: [1, 2] } }],
  },
  {
    title: '$push into an array of an element',
    ...updating({ a: [{ b: [1] }] }, { $push: { 'a.0.b': 2 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [{ b: [1, 2] }] }],
  },
  {
    title: '$addToSet',
    ...updating({ a: [1] }, { $addToSet: { a: 2 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2] }],
  },
  {
    title: '$addToSet what is there modifies nothing',
    ...updating({ a: [1, 2] }, { $addToSet: { a: 2 } }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: [1, 2] }],
  },
  {
    title: '$addToSet knows equal numbers',
    ...updating({ a: [1, 2] }, { $addToSet: { a: new Double(2) } }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: [1, 2] }],
  },
  {
    title: '$addToSet $each',
    ...updating({ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2, 3] } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: [1, 2, 3] }],
  },
];
