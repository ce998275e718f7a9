import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import type { Reason } from './contract';
import { similarityIndex } from './keep-index';
import { nameOfRow } from './row-names';
import { deleteWish, deleteWishes, findWishes, writeWish } from './store';

type Wish = { rowId: string; wish: 'hidden' | 'less' };

export async function wishOfRow(profileId: string, wish: Wish): Promise<Wish> {
  await writeWish(profileId, wish);
  publish('profile.changed', { profileId });
  return wish;
}

export async function forgetWish(profileId: string, rowId: string): Promise<void> {
  await deleteWish(profileId, rowId);
  publish('profile.changed', { profileId });
}

export async function forgetWishes(profileId: string): Promise<void> {
  await deleteWishes(profileId);
  publish('profile.changed', { profileId });
}

/** With names, so that a settings page can offer each of them back. */
export async function wishesOf({ id, maturityLimit }: Pick<Profile, 'id' | 'maturityLimit'>) {
  const [wishes, index] = await Promise.all([findWishes(id), similarityIndex()]);
  return wishes.map(({ rowId, wish }) => {
    const reason = reasonOf(rowId, (titleId) => {
      const facts = index.facts[index.slotOf.get(titleId) ?? -1];
      return facts && facts.maturity <= maturityLimit ? facts.name : undefined;
    });
    return { rowId, wish, reason, name: reason ? nameOfRow(reason) : rowId };
  });
}

/** Null for a row that can not be named any more, because its title has gone. */
function reasonOf(rowId: string, nameOfTitle: (titleId: string) => string | undefined): Reason | null {
  const [kind = '', ...rest] = rowId.split('-');
  const value = rest.join('-');
  if (kind === 'genre') return { kind: 'genres', names: [value], isFavourite: false };
  if (kind === 'saga') return { kind: 'saga', name: value };
  if (kind === 'because') {
    const name = nameOfTitle(value);
    return name === undefined ? null : { kind: 'because', titleId: value, name, verb: 'watched' };
  }
  if (kind === 'trending') return { kind, days: 7 };
  if (kind === 'short') return { kind, minutes: 0 };
  if (kind === 'forgotten') return { kind, months: 3 };
  const plain = (['continue', 'list', 'top', 'new', 'foryou', 'gems'] as const).find((one) => one === kind);
  return plain ? { kind: plain } : null;
}
