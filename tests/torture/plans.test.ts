import { describe } from 'vitest';
import { tortureFiles } from './files';
import { plansOrRefuses } from './torture-tests';

describe('every file plays or is refused with its reason', () => {
  plansOrRefuses(tortureFiles);
});
