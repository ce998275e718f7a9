import type { FieldInputTypes, FieldOutputTypes } from '../../../prisma/contract';

/** What is read of each model, by its name in the contract. */
export type Rows = FieldOutputTypes['__unbound__'];
/** What is written of each model. */
export type Drafts = FieldInputTypes['__unbound__'];
