/** For SWR's `mutate`: everything that was asked of an address or of one below it. */
export const underAddress =
  (address: string) =>
  (key: unknown): boolean =>
    typeof key === 'string' && key.startsWith(address);
