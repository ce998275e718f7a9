import { type Case } from './case';

export const cases: Case[] = [
  { title: 'a nested field', on: 'films', find: { 'studio.name': 'North' }, finds: [1, 3] },
  {
    title: 'a nested document as a whole',
    on: 'films',
    find: { studio: { name: 'North', city: 'Oslo' } },
    finds: [1],
  },
  {
    title: 'a nested document in another order is not equal',
    on: 'films',
    find: { studio: { city: 'Oslo', name: 'North' } },
    finds: [],
  },
  {
    title: 'nested null is null, missing, or no document at all',
    on: 'films',
    find: { 'studio.city': null },
    finds: [4, 5, 6],
  },
  { title: 'a field in an array of documents', on: 'films', find: { 'cast.name': 'Ada' }, finds: [1, 4, 6] },
  {
    title: 'a range in an array of documents',
    on: 'films',
    find: { 'cast.age': { $gt: 40 } },
    finds: [1, 6],
  },
  {
    title: 'two conditions may be met by two elements',
    on: 'films',
    find: { 'cast.name': 'Ada', 'cast.age': { $lt: 30 } },
    finds: [4],
  },
  {
    title: 'null in an array of documents is a missing field',
    on: 'films',
    find: { 'cast.age': null },
    finds: [5],
  },
  { title: 'an element by its number', on: 'arrays', find: { 'a.0': 1 }, finds: [1, 9] },
  {
    title: 'an element by its number, in an array in an array',
    on: 'arrays',
    find: { 'a.0.1': 2 },
    finds: [5],
  },
  { title: 'a field of an element by its number', on: 'arrays', find: { 'a.1.b': 5 }, finds: [6] },
  {
    title: 'an element by a number past the end',
    on: 'arrays',
    find: { 'a.7': { $exists: true } },
    finds: [],
  },
  {
    title: 'a field of a document or of documents in an array',
    on: 'arrays',
    find: { 'a.b': { $gte: 4 } },
    finds: [6, 7, 8, 12],
  },
  { title: 'an array in a document in an array', on: 'arrays', find: { 'a.b': 5 }, finds: [6, 7] },
  { title: 'null below an array', on: 'arrays', find: { 'a.b': null }, finds: [3, 10] },
  {
    title: '$ne below an array',
    on: 'arrays',
    find: { 'a.b': { $ne: 1 } },
    finds: [1, 2, 3, 4, 5, 8, 9, 10, 11, 12],
  },
];
