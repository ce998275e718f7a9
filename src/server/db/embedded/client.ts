/** A client with the shape of the driver's `MongoClient`, over one SQLite file. */
import { openCollection } from './collection';
import type { CollectionOptions } from './catalog';
import { cursorOver } from './cursor';
import { openEngine } from './engine';
import { serverError, unsupported } from './errors';
import { removeExpired } from './ttl';
import { docToStored, type Doc } from './values';

export type EmbeddedClient = ReturnType<typeof openEmbedded>;

type Options = { databaseName?: string; expireEveryMs?: number };

export function openEmbedded(file: string, { databaseName = 'dex', expireEveryMs = 60_000 }: Options = {}) {
  const engine = openEngine(file, databaseName);
  const expiry = setInterval(() => void removeExpired(engine), expireEveryMs);
  expiry.unref();

  const db = {
    databaseName,
    collection: (name: string) => openCollection(engine, name),
    async createCollection(name: string, options: Doc = {}) {
      engine.transact(() => {
        if (engine.catalog.find(name))
          throw serverError('NamespaceExists', `Collection ${databaseName}.${name} already exists.`);
        engine.catalog.create(name, toOptions(options));
      });
      return openCollection(engine, name);
    },
    listCollections: () =>
      cursorOver(() =>
        engine.catalog
          .names()
          .map((name) => ({ name, type: 'collection', options: engine.catalog.find(name)?.options ?? {} })),
      ),
    async dropCollection(name: string) {
      return openCollection(engine, name).drop();
    },
    async dropDatabase() {
      for (const name of engine.catalog.names()) await openCollection(engine, name).drop();
      return true;
    },
    async command(command: Doc) {
      if ('ping' in command) return { ok: 1 };
      if (!('collMod' in command)) throw unsupported(`the command ${Object.keys(command)[0] ?? ''}`);
      const { collMod, ...options } = command;
      engine.transact(() => {
        const info = engine.catalog.find(String(collMod));
        if (!info)
          throw serverError('NamespaceNotFound', `ns does not exist: ${databaseName}.${String(collMod)}`);
        engine.catalog.setOptions(info.name, { ...info.options, ...toOptions(options) });
      });
      return { ok: 1 };
    },
  };

  return {
    engine,
    async connect() {
      return this;
    },
    /** One file holds one database; a second name would share its collections unseen. */
    db(name = databaseName) {
      if (name !== databaseName)
        throw unsupported(`a second database (${name}) in the file of ${databaseName}`);
      return db;
    },
    async close() {
      clearInterval(expiry);
      engine.close();
    },
  };
}

function toOptions(options: Doc): CollectionOptions {
  const { validator, validationLevel, validationAction, ...others } = docToStored(options);
  const [unknownOption] = Object.entries(others).find(([, value]) => value !== null) ?? [];
  if (unknownOption !== undefined) throw unsupported(`the collection option ${unknownOption}`);
  return {
    ...(validator ? { validator: validator as Doc } : {}),
    ...(typeof validationLevel === 'string' ? { validationLevel } : {}),
    ...(typeof validationAction === 'string' ? { validationAction } : {}),
  };
}
