/** Beside the hook, not in it: the server loads the first page under the same address. */
export const pageSize = 36;
export const firstPageQuery = { limit: pageSize };
