import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { TextResponse } from '@/shared/text-response';
import { isPackable, pack } from './pack';

type Options = {
  /** Of every answer: names and values in turn. */
  common?: readonly string[];
  /** What the caller says of encodings it reads. */
  accepted?: string | undefined;
};

/** Sends the web's Response. A text goes out at once; anything else at the pace at which the caller takes it. */
export async function sendResponse(
  res: ServerResponse,
  response: Response,
  { common = [], accepted }: Options = {},
): Promise<void> {
  // One flat list: Node looks at each header once, and several cookies stay several headers.
  const headers = [...common];
  for (const [name, value] of response.headers) headers.push(name, value);

  if (response instanceof TextResponse) {
    let bytes = response.encoded ?? new TextEncoder().encode(response.content);
    if (isPackable(bytes.byteLength, accepted)) {
      bytes = await pack(bytes);
      headers.push('content-encoding', 'gzip', 'vary', 'accept-encoding');
    }
    headers.push('content-length', String(bytes.byteLength));
    res.writeHead(response.status, headers).end(bytes);
  } else if (response.body) {
    res.writeHead(response.status, headers);
    // Before the first piece: an event stream is open long before it has something to say.
    res.flushHeaders();
    await pipeline(Readable.fromWeb(response.body as ReadableStream), res);
  } else {
    res.writeHead(response.status, headers).end();
  }
}
