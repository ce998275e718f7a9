import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { TextResponse } from '@/shared/text-response';

/** Sends the web's Response. A text goes out at once; anything else at the pace at which the caller takes it. */
export async function sendResponse(res: ServerResponse, response: Response): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    // Several cookies are several headers; joined into one they would be one broken cookie.
    if (name !== 'set-cookie') res.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);

  if (response instanceof TextResponse) {
    const { content, encoded } = response;
    res.setHeader('content-length', encoded?.byteLength ?? Buffer.byteLength(content));
    res.end(encoded ?? content);
  } else if (response.body) {
    // Before the first piece: an event stream is open long before it has something to say.
    res.flushHeaders();
    await pipeline(Readable.fromWeb(response.body as ReadableStream), res);
  } else {
    res.end();
  }
}
