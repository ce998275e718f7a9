/** ObjectId as 24 hexadecimal digits, the form ids have everywhere outside the database. */
export type Id = string;

export const idPattern = /^[0-9a-f]{24}$/;
