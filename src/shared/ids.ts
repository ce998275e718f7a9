/** ObjectId as 24 hexadecimal digits, the form ids have everywhere outside the database. */
export type Id = string;

/** When an ObjectId was made, to the second, in milliseconds: its first four bytes say so. */
export const bornAt = (id: Id): number => parseInt(id.slice(0, 8), 16) * 1000;

export const idPattern = /^[0-9a-f]{24}$/;
