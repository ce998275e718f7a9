import { findCardsById, findCards, presentCard } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { AppError } from '@/shared/errors';
import type { SimilarTitle } from './contract';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/** What is most like one title, within the limit. Throws `not_found`. */
export async function openSimilar(
  { maturityLimit }: Viewer,
  titleId: string,
  limit: number,
): Promise<SimilarTitle[]> {
  const [title] = await findCardsById([titleId], maturityLimit);
  if (!title) throw new AppError('not_found', 'This title is not here, or not for this profile.');
  const [genre] = title.genres;
  if (genre === undefined) return [];
  const cards = await findCards({ genre, order: 'trending', maturityLimit, limit: limit + 1 });
  return cards
    .filter((card) => card._id !== titleId)
    .slice(0, limit)
    .map((card) => ({
      ...presentCard(card),
      reasons: [{ kind: 'genres', names: [genre], isFavourite: false }],
    }));
}
