import type { S3Requests } from './s3-requests';

/** S3 takes parts of at least 5 MiB, except the last. */
const PART_BYTES = 8 * 2 ** 20;

type Body = Uint8Array | AsyncIterable<Uint8Array>;
type Upload = { name: string; body: Body; signal?: AbortSignal | undefined };
type Part = { number: number; tag: string };

/** Sends bytes of unknown length; nothing can be seen under the name before all are there. Returns how many. */
export async function uploadTo(requests: S3Requests, { name, body, signal }: Upload): Promise<number> {
  const parts = inParts(body, signal);
  const first = await parts.next();
  const begun = first.done ? new Uint8Array() : first.value;
  const second = begun.byteLength < PART_BYTES ? null : await parts.next();
  if (!second || second.done) {
    await requests({ method: 'PUT', name, body: begun, signal });
    return begun.byteLength;
  }
  async function* all() {
    yield begun;
    if (second && !second.done) yield second.value;
    yield* parts;
  }
  return uploadInParts(requests, { name, body: all(), signal });
}

async function uploadInParts(
  requests: S3Requests,
  { name, body, signal }: Upload & { body: AsyncIterable<Uint8Array> },
): Promise<number> {
  const started = await requests({ method: 'POST', name, query: { uploads: '' }, signal });
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(await started.text())?.[1] ?? '';
  try {
    const parts: Part[] = [];
    let sizeBytes = 0;
    for await (const bytes of body) {
      const number = parts.length + 1;
      const query = { partNumber: String(number), uploadId };
      const { headers } = await requests({ method: 'PUT', name, query, body: bytes, signal });
      parts.push({ number, tag: headers.get('etag') ?? '' });
      sizeBytes += bytes.byteLength;
    }
    await requests({ method: 'POST', name, query: { uploadId }, body: listOf(parts), signal });
    return sizeBytes;
  } catch (error) {
    // Parts without an end are invisible and cost money. The reason why it ended matters more than this one.
    await requests({ method: 'DELETE', name, query: { uploadId } }).catch(() => null);
    throw error;
  }
}

function listOf(parts: readonly Part[]): string {
  const entries = parts.map(
    ({ number, tag }) => `<Part><PartNumber>${String(number)}</PartNumber><ETag>${tag}</ETag></Part>`,
  );
  return `<CompleteMultipartUpload>${entries.join('')}</CompleteMultipartUpload>`;
}

async function* inParts(body: Body, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) {
    for (let start = 0; start < body.byteLength; start += PART_BYTES)
      yield body.subarray(start, start + PART_BYTES);
    return;
  }
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    signal?.throwIfAborted();
    pieces.push(piece);
    length += piece.byteLength;
    if (length < PART_BYTES) continue;
    yield Buffer.concat(pieces);
    [pieces, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(pieces);
}
