import { AppError } from '@/shared/errors';
import { findTitle, updateTitleIfSame, type TitleChange, type TitleRow } from './store';

const ATTEMPTS = 40;

/**
 * Reads a title, asks what to change, and writes it in one document write that only succeeds when nobody wrote
 * in between; otherwise it asks again. So two imports that add episodes to one series lose neither.
 */
export async function changeTitle(
  titleId: string,
  decide: (title: TitleRow) => TitleChange | null,
): Promise<TitleRow> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const title = await findTitle(titleId);
    if (!title) throw new AppError('not_found', 'The title was removed while it was being imported');
    const change = decide(title);
    if (!change || Object.keys(change).length === 0) return title;
    const changed = await updateTitleIfSame(title, change);
    if (changed) return changed;
  }
  throw new AppError('conflict', 'The title is being changed by too many at once');
}
