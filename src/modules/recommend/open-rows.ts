import { isGrowing } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import type { Row } from './contract';
import { personalRows } from './personal-rows';
import { composeRows } from './rules';
import { sharedRows, type RowsPage } from './shared-rows';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/** All rows of a page for one profile. */
export async function openRows(
  profile: Viewer,
  page: RowsPage,
): Promise<{ rows: Row[]; isGrowing: boolean }> {
  const [personal, shared, growing] = await Promise.all([
    page === 'browse' ? personalRows(profile) : [],
    sharedRows(page, profile.maturityLimit),
    isGrowing(),
  ]);
  return { rows: [...composeRows(personal), ...shared], isGrowing: growing };
}
