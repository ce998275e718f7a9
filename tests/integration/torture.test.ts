import { describe } from 'vitest';
import { tortureFiles } from '../torture/files';
import { plansOrRefuses } from '../torture/torture-tests';

describe('of what people have on their disks, a file plays or is refused with its reason', () => {
  plansOrRefuses(tortureFiles.filter(({ isQuick }) => isQuick));
});
