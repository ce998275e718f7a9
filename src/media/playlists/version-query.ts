/**
 * Makes addresses of another content other addresses: what browsers keep of a film must not be mixed with what they
 * load after its file was replaced. The server does not read it.
 */
export const versionQuery = (contentHash: string): string =>
  `?c=${encodeURIComponent(contentHash.slice(0, 8))}`;
