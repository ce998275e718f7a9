import { mkdirSync } from 'node:fs';
import path from 'node:path';
// Before Prisma is loaded.
import './plain-checks';
import mongo from '@prisma/orm-mongo/runtime';
import { MongoClient } from 'mongodb';
import type { Contract } from '../../../prisma/contract';
import contractJson from '../../../prisma/contract.json' with { type: 'json' };
import { env } from '../env';
import { withContractTypes } from './contract-types';
import { openEmbedded } from './embedded/client';
import { keepNullIds } from './null-ids';
import { prepareCollections } from './prepare';
import { prepareMongo } from './prepare-mongo';

/** Prisma's client: `orm.<collection>`, `query`, `raw`; rows carry `_id`, a string of 24 hex digits. */
export type Db = ReturnType<typeof mongo<Contract>>;

type Open = { url: string; connection: Promise<Connected> };

/** On globalThis, because the pages' bundle and the server's own bundle live in one process. */
const holder = globalThis as typeof globalThis & { dexDatabase?: Open | undefined };

/** Prisma knows its filters by their class, and each bundle has its own copy of it: the engine is shared, this is not. */
const clients = new WeakMap<Open, Promise<Db>>();

const EMBEDDED_NAME = 'dex';

/** The database that DATABASE_URL names, opened once per process: MongoDB, else the embedded engine on a file. */
export function database(): Promise<Db> {
  const url = databaseUrl();
  if (holder.dexDatabase && holder.dexDatabase.url !== url) void closeDatabase();
  const opened = (holder.dexDatabase ??= open(url));
  const db = clients.get(opened) ?? opened.connection.then(clientOf);
  clients.set(opened, db);
  return db;
}

export async function closeDatabase(): Promise<void> {
  const opened = holder.dexDatabase;
  holder.dexDatabase = undefined;
  await opened?.connection.then(({ client }) => client.close()).catch(() => undefined);
}

function databaseUrl(): string {
  const { DATABASE_URL, DEX_DATA } = env();
  return DATABASE_URL ?? `file:${path.join(DEX_DATA, 'dex.db')}`;
}

function open(url: string): Open {
  const connection = url.startsWith('file:') ? connectEmbedded(url.slice('file:'.length)) : connectMongo(url);
  const opened = { url, connection };
  // A failed start is told to whoever asks, and tried again at the next question.
  connection.catch(() => {
    if (holder.dexDatabase === opened) holder.dexDatabase = undefined;
  });
  return opened;
}

function clientOf({ client, name }: Connected): Db {
  keepNullIds();
  return mongo<Contract>({ contractJson, mongoClient: withContractTypes(client), dbName: name });
}

type Connected = { client: MongoClient; name: string };

async function connectEmbedded(file: string): Promise<Connected> {
  const absolute = path.resolve(file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  // The engine has the part of the driver's client that Prisma and `prepareCollections` use.
  const client = openEmbedded(absolute, { databaseName: EMBEDDED_NAME }) as unknown as MongoClient;
  await prepareCollections(client.db(EMBEDDED_NAME));
  return { client, name: EMBEDDED_NAME };
}

async function connectMongo(url: string): Promise<Connected> {
  const client = new MongoClient(url, { appName: 'dex', serverSelectionTimeoutMS: 10_000 });
  try {
    await client.connect();
    const name = new URL(url).pathname.slice(1) || EMBEDDED_NAME;
    await prepareMongo(client.db(name), withName(url, name));
    return { client, name };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** Prisma's tools want the database's name in the address. */
function withName(url: string, name: string): string {
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
}
