import { Binary, ObjectId } from 'bson';
import { byId, computing, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$zip',
    ...computing({ a: [1, 2], b: ['x', 'y', 'z'] }, { $zip: { inputs: ['$a', '$b'] } }),
    gives: [
      {
        _id: 1,
        x: [
          [1, 'x'],
          [2, 'y'],
        ],
      },
    ],
  },
  {
    title: '$sortArray',
    ...computing(
      { a: [3, 1, 2], d: [{ n: 2 }, { n: 1 }] },
      {
        a: { $sortArray: { input: '$a', sortBy: 1 } },
        d: { $sortArray: { input: '$d', sortBy: { n: -1 } } },
      },
    ),
    gives: [{ _id: 1, x: { a: [1, 2, 3], d: [{ n: 2 }, { n: 1 }] } }],
  },
  {
    title: 'sets',
    ...computing(
      { a: [1, 2, 3], b: [3, 4] },
      {
        i: { $setIntersection: ['$a', '$b'] },
        d: { $setDifference: ['$a', '$b'] },
        s: { $setIsSubset: [[1], '$a'] },
        e: {
          $setEquals: [
            [1, 2, 2],
            [2, 1],
          ],
        },
        n: { $size: { $setUnion: ['$a', '$b'] } },
      },
    ),
    gives: [{ _id: 1, x: { i: [3], d: [1, 2], s: true, e: true, n: 4 } }],
  },
  {
    title: '$anyElementTrue, $allElementsTrue',
    ...computing(
      { a: [0, 1], b: [true, 'x'], c: [] },
      {
        a: { $anyElementTrue: ['$a'] },
        b: { $allElementsTrue: ['$b'] },
        c: { $allElementsTrue: ['$c'] },
        d: { $anyElementTrue: ['$c'] },
      },
    ),
    gives: [{ _id: 1, x: { a: true, b: true, c: true, d: false } }],
  },
  {
    title: '$objectToArray, $arrayToObject',
    ...computing(
      { o: { a: 1, b: 2 } },
      { a: { $objectToArray: '$o' }, o: { $arrayToObject: [[{ k: 'x', v: 1 }]] } },
    ),
    gives: [
      {
        _id: 1,
        x: {
          a: [
            { k: 'a', v: 1 },
            { k: 'b', v: 2 },
          ],
          o: { x: 1 },
        },
      },
    ],
  },
  {
    title: '$mergeObjects',
    ...computing({ a: { x: 1, y: 1 }, b: { y: 2 } }, { $mergeObjects: ['$a', '$b', '$nothing'] }),
    gives: [{ _id: 1, x: { x: 1, y: 2 } }],
  },
  {
    title: '$getField and $setField',
    ...computing(
      { a: { 'b.c': 1 } },
      {
        g: { $getField: { field: 'b.c', input: '$a' } },
        s: { $setField: { field: 'n', input: '$a', value: 2 } },
      },
    ),
    gives: [{ _id: 1, x: { g: 1, s: { 'b.c': 1, n: 2 } } }],
  },
  {
    title: '$let',
    ...computing({ a: 2 }, { $let: { vars: { t: { $add: ['$a', 1] } }, in: { $multiply: ['$$t', '$$t'] } } }),
    gives: [{ _id: 1, x: 9 }],
  },
  {
    title: '$min, $max, $sum, $avg of arguments',
    ...computing(
      { a: 2, b: 5 },
      {
        min: { $min: ['$a', '$b'] },
        max: { $max: ['$a', '$b'] },
        sum: { $sum: ['$a', '$b'] },
        avg: { $avg: ['$a', '$b'] },
      },
    ),
    gives: [{ _id: 1, x: { min: 2, max: 5, sum: 7, avg: 3.5 } }],
  },
  {
    title: '$sum, $max of an array',
    ...computing({ a: [2, 5, 'x'] }, { sum: { $sum: '$a' }, max: { $max: '$a' }, avg: { $avg: '$a' } }),
    gives: [{ _id: 1, x: { sum: 7, max: 'x', avg: 3.5 } }],
  },
  {
    title: 'parts of a date',
    ...computing(
      { d: new Date(Date.UTC(2026, 1, 3, 4, 5, 6, 7)) },
      {
        y: { $year: '$d' },
        m: { $month: '$d' },
        d: { $dayOfMonth: '$d' },
        h: { $hour: '$d' },
        mi: { $minute: '$d' },
        s: { $second: '$d' },
        ms: { $millisecond: '$d' },
        w: { $dayOfWeek: '$d' },
        doy: { $dayOfYear: '$d' },
      },
    ),
    gives: [{ _id: 1, x: { y: 2026, m: 2, d: 3, h: 4, mi: 5, s: 6, ms: 7, w: 3, doy: 34 } }],
  },
  {
    title: '$dateToString',
    ...computing(
      { d: new Date(Date.UTC(2026, 1, 3, 4, 5, 6, 7)) },
      { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S' } },
    ),
    gives: [{ _id: 1, x: '2026-02-03 04:05:06' }],
  },
  {
    title: '$dateTrunc, $dateAdd, $dateDiff',
    ...computing(
      { d: new Date(Date.UTC(2026, 1, 3, 4, 5, 6, 7)) },
      {
        t: { $dateTrunc: { date: '$d', unit: 'day' } },
        a: { $dateAdd: { startDate: '$d', unit: 'day', amount: 2 } },
        f: { $dateDiff: { startDate: '$d', endDate: new Date(Date.UTC(2026, 1, 9)), unit: 'day' } },
      },
    ),
    gives: [{ _id: 1, x: { t: new Date(1770076800000), a: new Date(1770264306007), f: 6 } }],
    differs: 'truncates to the month when asked for the day',
  },
  {
    title: '$$ROOT and $$CURRENT',
    ...computing({ a: 1 }, { r: '$$ROOT', c: '$$CURRENT.a' }),
    gives: [{ _id: 1, x: { r: { _id: 1, a: 1 }, c: 1 } }],
  },
  {
    title: 'a path through arrays of documents',
    ...computing({ a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: { c: 3 } }, { x: 1 }] }, '$a.b.c'),
    gives: [{ _id: 1, x: [[1, 2], 3] }],
  },
  {
    title: 'an unknown expression is refused',
    ...computing({}, { $addd: [1, 2] }),
    fails: 168,
    differs: 'says 31325 instead of 168',
  },
  { title: 'an unknown variable is refused', ...computing({}, '$$nobody'), fails: 17276 },
  {
    title: 'ObjectIds, dates and binaries pass through',
    ...computing(
      { o: new ObjectId('65a000000000000000000001'), d: new Date(5), b: new Binary(Buffer.from('x')) },
      { o: '$o', d: ['$d'], b: '$b', e: { $eq: ['$o', '$o'] } },
    ),
    gives: [
      {
        _id: 1,
        x: {
          o: new ObjectId('65a000000000000000000001'),
          d: [new Date(5)],
          b: new Binary(Buffer.from('eA==', 'base64')),
          e: true,
        },
      },
    ],
  },
  {
    title: 'grouping by ObjectId',
    docs: [
      { _id: 1, o: new ObjectId('65a000000000000000000001') },
      { _id: 2, o: new ObjectId('65a000000000000000000001') },
    ],
    aggregate: [{ $group: { _id: '$o', n: { $sum: 1 } } }],
    gives: [{ _id: new ObjectId('65a000000000000000000001'), n: 2 }],
  },
  {
    title: 'grouping by date',
    docs: [
      { _id: 1, d: new Date(5) },
      { _id: 2, d: new Date(5) },
      { _id: 3, d: new Date(6) },
    ],
    aggregate: [{ $group: { _id: '$d', n: { $sum: 1 } } }, byId],
    gives: [
      { _id: new Date(5), n: 2 },
      { _id: new Date(6), n: 1 },
    ],
  },
  {
    title: 'the empty pipeline gives everything',
    docs: [{ _id: 1, a: 1 }],
    aggregate: [],
    gives: [{ _id: 1, a: 1 }],
  },
];
