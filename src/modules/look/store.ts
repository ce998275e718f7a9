import { z } from 'zod';
import { database } from '@/server/db';
import { look, type Look } from './contract';

const key = 'look';
const stored = look.extend({
  picture: z
    .object({ file: z.string(), width: z.number(), height: z.number(), base64: z.string() })
    .nullable(),
});
export type StoredLook = Look & { picture: (NonNullable<Look['picture']> & { base64: string }) | null };

export async function findLook(): Promise<StoredLook | null> {
  const { orm } = await database();
  const row = await orm.settings.where({ key }).first();
  const parsed = stored.safeParse(row?.value);
  return parsed.success ? parsed.data : null;
}

export async function saveLook(value: StoredLook): Promise<void> {
  const { orm } = await database();
  await orm.settings.where({ key }).upsert({ create: { key, value }, update: { value } });
}

export async function deleteLook(): Promise<void> {
  const { orm } = await database();
  await orm.settings.where({ key }).deleteAndCount();
}
