import { recordAudit } from '@/modules/accounts/server';
import { AppError } from '@/shared/errors';
import type { Look, LookDraft } from './contract';
import { drawPicture } from './draw-picture';
import { forgetLook, readLook } from './read-look';
import { deleteLook, findLook, saveLook } from './store';

export async function changeLook(accountId: string, draft: LookDraft): Promise<Look> {
  const { name, accent, wordmark } = draft;
  const picture = draft.picture ? await drawPicture(draft.picture) : ((await findLook())?.picture ?? null);
  if (wordmark === 'picture' && !picture) {
    throw new AppError('invalid', 'Choose a picture first.', {
      fields: { picture: 'Choose a picture first.' },
    });
  }
  await saveLook({ name, accent, wordmark, picture });
  forgetLook();
  await recordAudit({ action: 'look.changed', accountId, detail: { name, accent, wordmark } });
  return readLook();
}

export async function resetLook(accountId: string): Promise<Look> {
  await deleteLook();
  forgetLook();
  await recordAudit({ action: 'look.reset', accountId });
  return readLook();
}
