import { XMLParser } from 'fast-xml-parser';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { AppError } from '@/shared/errors';
import { s3Requests, type S3Options, type S3Requests } from './s3-requests';
import { uploadTo } from './s3-upload';
import {
  assertFolder,
  assertKey,
  assertOrdered,
  type ByteRange,
  type Storage,
  type StoredObject,
} from './storage';

/**
 * Storage in a bucket of any S3-compatible service. An object appears whole or not at all there, and the last writer
 * wins: all that the port promises. Why aws4fetch: docs/decisions/0011-s3-by-signed-requests.md.
 */
export function s3Storage(options: S3Options): Storage {
  const requests = s3Requests(options);
  const nameOf = (key: string) => {
    assertKey(key);
    return options.prefix + key;
  };
  return {
    async put(key, body, signal) {
      signal?.throwIfAborted();
      const sizeBytes = await uploadTo(requests, { name: nameOf(key), body, signal });
      return { key, sizeBytes, modifiedAt: new Date() };
    },
    read: async (key, range) => readObject(requests, nameOf(key), range),
    async stat(key) {
      const { ok, headers } = await requests({ method: 'HEAD', name: nameOf(key), expected: [404] });
      if (!ok) return null;
      const modifiedAt = new Date(headers.get('last-modified') ?? 0);
      return { key, sizeBytes: Number(headers.get('content-length')), modifiedAt };
    },
    async remove(key) {
      await requests({ method: 'DELETE', name: nameOf(key), expected: [404] });
    },
    async removeAll(prefix) {
      assertFolder(prefix);
      for await (const { key } of listObjects(requests, options.prefix, prefix))
        await requests({ method: 'DELETE', name: options.prefix + key, expected: [404] });
    },
    list: (prefix) => listObjects(requests, options.prefix, prefix),
    async *keys(prefix) {
      for await (const { key } of listObjects(requests, options.prefix, prefix)) yield key;
    },
    localPath(key) {
      assertKey(key);
      return null;
    },
    room: () => Promise.resolve(null),
  };
}

async function readObject(requests: S3Requests, name: string, range?: ByteRange): Promise<Readable | null> {
  if (range) assertOrdered(range);
  const headers = range && { range: `bytes=${String(range.start)}-${String(range.end)}` };
  const response = await requests({ method: 'GET', name, ...(headers && { headers }), expected: [404, 416] });
  if (response.status === 404) return null;
  // A range that reaches beyond the end is answered with what there is; the port promises all of it or an error.
  const isWhole = !range || response.headers.get('content-range')?.includes(`-${String(range.end)}/`);
  if (!isWhole) {
    await response.body?.cancel();
    throw new AppError('invalid', `There are not so many bytes in ${name}`);
  }
  return response.body ? Readable.fromWeb(response.body as ReadableStream) : Readable.from([]);
}

const objects = z
  .array(z.object({ Key: z.string(), Size: z.coerce.number(), LastModified: z.coerce.date() }))
  .default([]);
const page = z.object({
  ListBucketResult: z.object({ NextContinuationToken: z.string().optional(), Contents: objects }),
});
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' });

async function* listObjects(
  requests: S3Requests,
  root: string,
  prefix: string,
): AsyncGenerator<StoredObject> {
  if (prefix !== '') assertKey(prefix.replace(/\/$/, ''));
  let token: string | undefined;
  do {
    const query = { 'list-type': '2', prefix: root + prefix, ...(token && { 'continuation-token': token }) };
    const response = await requests({ method: 'GET', name: '', query });
    const { ListBucketResult: found } = page.parse(parser.parse(await response.text()));
    for (const { Key, Size, LastModified } of found.Contents)
      yield { key: Key.slice(root.length), sizeBytes: Size, modifiedAt: LastModified };
    token = found.NextContinuationToken;
  } while (token);
}
