import { cases as findEquality } from './find-equality';
import { cases as findNotEqual } from './find-not-equal';
import { cases as findRanges } from './find-ranges';
import { cases as findNumbers } from './find-numbers';
import { cases as findIn } from './find-in';
import { cases as findElements } from './find-elements';
import { cases as findLogical } from './find-logical';
import { cases as findPaths } from './find-paths';
import { cases as findArrays } from './find-arrays';
import { cases as findPatterns } from './find-patterns';
import { cases as findArithmeticAndBits } from './find-arithmetic-and-bits';
import { cases as findExpr } from './find-expr';
import { cases as findDates } from './find-dates';
import { cases as findSorts } from './find-sorts';
import { cases as updateSetUnset1 } from './update-set-unset-1';
import { cases as updateSetUnset2 } from './update-set-unset-2';
import { cases as updateNumbers1 } from './update-numbers-1';
import { cases as updateNumbers2 } from './update-numbers-2';
import { cases as updateRenameCurrentdateSetoninsert } from './update-rename-currentdate-setoninsert';
import { cases as updateArrays1 } from './update-arrays-1';
import { cases as updateArrays2 } from './update-arrays-2';
import { cases as updatePositional } from './update-positional';
import { cases as updateUpsert } from './update-upsert';
import { cases as updateMany1 } from './update-many-1';
import { cases as updateMany2 } from './update-many-2';
import { cases as updatePipelineUpdates } from './update-pipeline-updates';
import { cases as updateInserting } from './update-inserting';
import { cases as aggregateProject1 } from './aggregate-project-1';
import { cases as aggregateProject2 } from './aggregate-project-2';
import { cases as aggregateGroup1 } from './aggregate-group-1';
import { cases as aggregateGroup2 } from './aggregate-group-2';
import { cases as aggregateGroup3 } from './aggregate-group-3';
import { cases as aggregateLookup } from './aggregate-lookup';
import { cases as aggregateExpressions1 } from './aggregate-expressions-1';
import { cases as aggregateExpressions2 } from './aggregate-expressions-2';
import { cases as aggregateExpressions3 } from './aggregate-expressions-3';
import { cases as indexes1 } from './indexes-1';
import { cases as indexes2 } from './indexes-2';
import { cases as indexes3 } from './indexes-3';
import type { Case } from './case';

/** By what they are about; the file's name is the section's. */
export const sections: Record<string, Case[]> = {
  'find equality': findEquality,
  'find not equal': findNotEqual,
  'find ranges': findRanges,
  'find numbers': findNumbers,
  'find in': findIn,
  'find elements': findElements,
  'find logical': findLogical,
  'find paths': findPaths,
  'find arrays': findArrays,
  'find patterns': findPatterns,
  'find arithmetic and bits': findArithmeticAndBits,
  'find expr': findExpr,
  'find dates': findDates,
  'find sorts': findSorts,
  'update set unset 1': updateSetUnset1,
  'update set unset 2': updateSetUnset2,
  'update numbers 1': updateNumbers1,
  'update numbers 2': updateNumbers2,
  'update rename currentdate setoninsert': updateRenameCurrentdateSetoninsert,
  'update arrays 1': updateArrays1,
  'update arrays 2': updateArrays2,
  'update positional': updatePositional,
  'update upsert': updateUpsert,
  'update many 1': updateMany1,
  'update many 2': updateMany2,
  'update pipeline updates': updatePipelineUpdates,
  'update inserting': updateInserting,
  'aggregate project 1': aggregateProject1,
  'aggregate project 2': aggregateProject2,
  'aggregate group 1': aggregateGroup1,
  'aggregate group 2': aggregateGroup2,
  'aggregate group 3': aggregateGroup3,
  'aggregate lookup': aggregateLookup,
  'aggregate expressions 1': aggregateExpressions1,
  'aggregate expressions 2': aggregateExpressions2,
  'aggregate expressions 3': aggregateExpressions3,
  'indexes 1': indexes1,
  'indexes 2': indexes2,
  'indexes 3': indexes3,
};
