import { personKeysOf } from './person-key';
import { findWithoutPersonKeys, writePersonKeys } from './store';

const PAGE = 100;

/** Once, at the start: libraries from before people had pages find their people, too. */
export async function fillPersonKeys(signal: AbortSignal): Promise<void> {
  for (;;) {
    const titles = await findWithoutPersonKeys(PAGE);
    for (const { _id, credits } of titles) {
      signal.throwIfAborted();
      await writePersonKeys(_id, personKeysOf(credits));
    }
    if (titles.length < PAGE) return;
  }
}
