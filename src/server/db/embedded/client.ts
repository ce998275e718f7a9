/** A client with the shape of the driver's `MongoClient`, over one SQLite file. */
import type { CollectionOptions } from './catalog';
import { EmbeddedCollection } from './collection';
import { EmbeddedCursor } from './cursor';
import { Engine } from './engine';
import { serverError, unsupported } from './errors';
import { promised } from './promised';
import { expireRegularly } from './ttl';
import { docToStored, type Doc } from './values';

type Options = { databaseName?: string; expireEveryMs?: number };

export function openEmbedded(file: string, { databaseName = 'dex', expireEveryMs = 60_000 }: Options = {}) {
  const engine = new Engine(file, databaseName);
  const database = new EmbeddedDatabase(engine);
  const stopExpiring = expireRegularly(engine, expireEveryMs);
  return {
    engine,
    /** One file holds one database; a second name would share its collections unseen. */
    db(name = databaseName): EmbeddedDatabase {
      if (name !== databaseName)
        throw unsupported(`a second database (${name}) in the file of ${databaseName}`);
      return database;
    },
    close(): Promise<void> {
      stopExpiring();
      return promised(() => engine.close());
    },
  };
}

export class EmbeddedDatabase {
  readonly #engine: Engine;
  readonly databaseName: string;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.databaseName = engine.databaseName;
  }

  collection(name: string): EmbeddedCollection {
    return new EmbeddedCollection(this.#engine, name);
  }

  createCollection(name: string, options: Doc = {}): Promise<EmbeddedCollection> {
    const { catalog } = this.#engine;
    return promised(() => {
      this.#engine.transact(() => {
        if (catalog.find(name))
          throw serverError('NamespaceExists', `Collection ${this.databaseName}.${name} already exists.`);
        catalog.create(name, toOptions(options));
      });
      return this.collection(name);
    });
  }

  listCollections(): EmbeddedCursor {
    const { catalog } = this.#engine;
    const tell = (name: string) => ({ name, type: 'collection', options: catalog.find(name)?.options ?? {} });
    return new EmbeddedCursor(() => catalog.names().map(tell));
  }

  dropCollection(name: string): Promise<boolean> {
    return this.collection(name).drop();
  }

  async dropDatabase(): Promise<boolean> {
    for (const name of this.#engine.catalog.names()) await this.dropCollection(name);
    return true;
  }

  /** `ping` and `collMod`. */
  command(command: Doc): Promise<Doc> {
    return promised(() => {
      if ('collMod' in command) this.#modifyCollection(command);
      else if (!('ping' in command)) throw unsupported(`the command ${Object.keys(command)[0] ?? ''}`);
      return { ok: 1 };
    });
  }

  #modifyCollection({ collMod, ...options }: Doc): void {
    const { catalog } = this.#engine;
    const name = String(collMod);
    this.#engine.transact(() => {
      const info = catalog.find(name);
      if (!info) throw serverError('NamespaceNotFound', `ns does not exist: ${this.databaseName}.${name}`);
      catalog.setOptions(name, { ...info.options, ...toOptions(options) });
    });
  }
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
