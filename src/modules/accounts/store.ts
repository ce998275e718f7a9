import { database, isDuplicateKey } from '@/server/db';
import { providerName, role, type ProviderName } from './contract';
import type { StoredRole } from './rules';

export type Account = {
  id: string;
  email: string;
  emailVerifiedAt: Date | null;
  name: string;
  /** Never leaves the server: contracts have no word for it. */
  passwordHash: string | null;
  role: StoredRole;
  sessionVersion: number;
  createdAt: Date;
};

type Row = Omit<Account, 'id' | 'role'> & { _id: string; role: string };

function fromRow({ _id, role: stored, ...rest }: Row): Account {
  const known = role.safeParse(stored);
  // What is not a role gives none of its rights.
  return { ...rest, id: _id, role: known.success ? known.data : stored === 'candidate' ? stored : 'viewer' };
}

/** Null when another document has the same unique key. */
async function unlessTaken<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

// --- accounts

const accounts = async () => (await database()).orm.accounts;

export async function findAccount(id: string): Promise<Account | null> {
  const row = await (await accounts()).where({ _id: id }).first();
  return row && fromRow(row);
}

export async function findAccountByEmail(email: string): Promise<Account | null> {
  const row = await (await accounts()).where({ email }).first();
  return row && fromRow(row);
}

export async function* allAccounts(): AsyncGenerator<Account> {
  for await (const row of (await accounts()).orderBy({ _id: 1 }).all()) yield fromRow(row);
}

type NewAccount = Omit<Account, 'id' | 'sessionVersion' | 'createdAt'>;

/** Null when the e-mail has an account. */
export async function insertAccount(account: NewAccount): Promise<Account | null> {
  const row = await unlessTaken((await accounts()).create({ ...account, sessionVersion: 1 }));
  return row && fromRow(row);
}

export async function renameAccount(id: string, name: string): Promise<Account | null> {
  const row = await (await accounts()).where({ _id: id }).update({ name });
  return row && fromRow(row);
}

/** In one write with the end of every session, or an old session could outlive the old password. */
export async function setPassword(id: string, passwordHash: string): Promise<Account | null> {
  const row = await (
    await accounts()
  )
    .where({ _id: id })
    .update((account) => [account.passwordHash.set(passwordHash), account.sessionVersion.inc(1)]);
  return row && fromRow(row);
}

export async function endSessions(id: string): Promise<void> {
  await (await accounts()).where({ _id: id }).update((account) => [account.sessionVersion.inc(1)]);
}

// --- who owns this server: see settle-owner.ts

export async function findOldestCandidate(): Promise<Account | null> {
  const row = await (await accounts()).where({ role: 'candidate' }).orderBy({ _id: 1 }).first();
  return row && fromRow(row);
}

export async function promoteCandidate(id: string): Promise<void> {
  await (await accounts()).where({ _id: id, role: 'candidate' }).update({ role: 'owner' });
}

export async function demoteCandidates(): Promise<void> {
  await (await accounts()).where({ role: 'candidate' }).updateAndCount({ role: 'viewer' });
}

// --- providers

export async function findLinkedAccountId(
  provider: ProviderName,
  providerAccountId: string,
): Promise<string | null> {
  const { orm } = await database();
  const row = await orm.identities.where({ provider, providerAccountId }).first();
  return row?.accountId ?? null;
}

/** False when this identity is linked already. */
export async function insertIdentity(identity: {
  provider: ProviderName;
  providerAccountId: string;
  accountId: string;
}): Promise<boolean> {
  const { orm } = await database();
  return (await unlessTaken(orm.identities.create(identity))) !== null;
}

export async function listProviders(accountId: string): Promise<ProviderName[]> {
  const { orm } = await database();
  const rows = await orm.identities.where({ accountId }).all();
  return rows.map((row) => providerName.parse(row.provider));
}

// --- settings and audit

export async function readSetting(key: string): Promise<unknown> {
  const { orm } = await database();
  const row = await orm.settings.where({ key }).first();
  return row?.value ?? null;
}

/** False when the key is there already, with whatever value. */
export async function insertSetting(key: string, value: Record<string, string>): Promise<boolean> {
  const { orm } = await database();
  return (await unlessTaken(orm.settings.create({ key, value }))) !== null;
}

export async function writeSetting(key: string, value: Record<string, boolean>): Promise<void> {
  const { orm } = await database();
  await orm.settings.where({ key }).upsert({ create: { key, value }, update: { value } });
}

type AuditEntry = {
  at: Date;
  action: string;
  accountId: string | null;
  subject: string | null;
  detail: Record<string, string | number | boolean>;
};

export async function insertAuditEntry(entry: AuditEntry): Promise<void> {
  const { orm } = await database();
  await orm.auditEntries.create(entry);
}
