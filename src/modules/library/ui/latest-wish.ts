import type { Id } from '@/shared/ids';

type Send = (titleId: Id, isWanted: boolean) => Promise<unknown>;

/**
 * One request per title at a time, and the last wish wins: two quick clicks can not overtake each
 * other on the way to the server. Resolves for the caller that started the request once the server
 * has what was wished last; for the others at once, with false.
 */
export function createWishSender(send: Send): (titleId: Id, isWanted: boolean) => Promise<boolean> {
  const newest = new Map<Id, boolean>();

  return async function wish(titleId, isWanted) {
    const isUnderWay = newest.has(titleId);
    newest.set(titleId, isWanted);
    if (isUnderWay) return false;
    try {
      let sent: boolean;
      do {
        sent = newest.get(titleId) ?? isWanted;
        await send(titleId, sent);
      } while (newest.get(titleId) !== sent);
      return true;
    } finally {
      newest.delete(titleId);
    }
  };
}
