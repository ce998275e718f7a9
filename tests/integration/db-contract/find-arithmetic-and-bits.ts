import { type Case } from './case';

export const cases: Case[] = [
  { title: '$mod', on: 'arrays', find: { a: { $mod: [10, 0] } }, finds: [11] },
  { title: '$mod with a remainder', on: 'types', find: { v: { $mod: [2, 1] } }, finds: [3, 5, 11, 29] },
  { title: '$mod by zero is refused', on: 'types', find: { v: { $mod: [0, 1] } }, fails: 2 },
  { title: '$bitsAllSet', on: 'arrays', find: { a: { $bitsAllSet: 2 } }, finds: [1, 2, 3, 11] },
  { title: '$bitsAnyClear', on: 'dates', find: { n: { $bitsAnyClear: [1, 2] } }, finds: [1, 2, 4, 5, 6] },
  { title: '$bitsAllClear', on: 'dates', find: { n: { $bitsAllClear: 1 } }, finds: [1, 2, 3, 5] },
  { title: '$bitsAnySet', on: 'dates', find: { n: { $bitsAnySet: 9 } }, finds: [1, 3, 4, 6] },
];
