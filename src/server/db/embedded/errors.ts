import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import type { Doc } from './values';

/** MongoDB's own numbers, so that a caller sees no difference. */
const codes = {
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  ConflictingUpdateOperators: 40,
  NamespaceExists: 48,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  DollarPrefixedFieldName: 52,
  EmptyFieldName: 56,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotSupported: 115,
  DocumentValidationFailure: 121,
  QueryFeatureNotAllowed: 224,
  UnrecognizedStage: 40324,
  BSONObjectTooLarge: 10334,
  CannotIndexParallelArrays: 171,
  ConversionFailure: 241,
  InvalidPipelineOperator: 168,
  Location15952: 15952,
  Location17124: 17124,
  Location17276: 17276,
  Location28689: 28689,
  Location28690: 28690,
  Location40386: 40386,
  Location40392: 40392,
  Location51081: 51081,
  Location15955: 15955,
  Location15958: 15958,
  Location15959: 15959,
  Location15975: 15975,
  Location17040: 17040,
  Location28818: 28818,
  Location31002: 31002,
  Location31250: 31250,
  Location31254: 31254,
  Location40066: 40066,
  Location40081: 40081,
  Location40156: 40156,
  Location40192: 40192,
  Location40228: 40228,
  Location40234: 40234,
  Location40272: 40272,
  Location40323: 40323,
  Location5107200: 5107200,
  Location51272: 51272,
  Location51108: 51108,
} as const;

export type CodeName = keyof typeof codes;

export function serverError(codeName: CodeName, message: string, more: Doc = {}): MongoServerError {
  return new MongoServerError({ message, errmsg: message, code: codes[codeName], codeName, ok: 0, ...more });
}

/** For what MongoDB can do and this engine cannot: loud, and it says which engine is speaking. */
export function unsupported(what: string): MongoServerError {
  return serverError('CommandNotSupported', `The embedded database does not support ${what}.`);
}

type Duplicate = { namespace: string; index: string; keyPattern: Doc; keyValue: Doc };

export function duplicateKey({ namespace, index, keyPattern, keyValue }: Duplicate): MongoServerError {
  const message = `E11000 duplicate key error collection: ${namespace} index: ${index} dup key: ${JSON.stringify(keyValue)}`;
  return new MongoServerError({ message, errmsg: message, code: 11000, index: 0, keyPattern, keyValue });
}

export function validationFailed(reason: string, errInfo: Doc): MongoServerError {
  return serverError('DocumentValidationFailure', `Document failed validation: ${reason}`, { errInfo });
}

/** What `insertMany` throws: the documents before `index` are in. */
export function bulkError(error: MongoServerError, index: number, insertedIds: Record<number, unknown>) {
  const writeError = {
    index,
    code: error.code,
    errmsg: error.message,
    err: { ...error.errorResponse, index },
  };
  const result = { insertedCount: Object.keys(insertedIds).length, insertedIds };
  const bulk = new MongoBulkWriteError(
    { message: error.message, code: Number(error.code), writeErrors: [] },
    result as never,
  );
  return Object.assign(bulk, { writeErrors: [writeError] });
}
