import type { Duplex } from 'node:stream';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

/**
 * Node looks for late requests only every 30 s unless told, and counts a body's time only as a whole.
 * With these figures a thousand connections that trickle are gone within 15 s (bench/slow-connections.ts).
 */
const limits = {
  headersTimeout: 8_000,
  // Often, so that a flood that came at once does not go at once: each round costs all others its time.
  connectionsCheckingInterval: 100,
  // No limit for the whole request: a film is uploaded for an hour. The pace of bodies is watched instead.
  requestTimeout: 0,
  // Longer than the 60 s of common reverse proxies, which would otherwise reuse a connection we just closed.
  keepAliveTimeout: 65_000,
};

const graceMs = 8_000;
const checkEveryMs = 2_000;
const slowestBytesPerSecond = 4 * 1024;

/** The only way to make Dex's http server: with limits that keep slow connections from costing others anything. */
export function createWebServer(listener: RequestListener): Server {
  const server = createServer(limits, (req, res) => {
    dropSlowBody(req);
    listener(req, res);
  });
  return server.on('clientError', refuse);
}

/** As Node does by itself, but without a word to who never finished asking: words cost time, in a flood. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

/** Measured at the socket, so that it neither consumes the body nor cares who does. */
function dropSlowBody(req: IncomingMessage): void {
  if (!hasBody(req)) return;
  const startedAt = Date.now();
  const { socket } = req;
  const alreadyRead = socket.bytesRead;
  const timer = setInterval(() => {
    // A full queue means that we are slow to take it, not they to send it.
    const isOurTurn = req.readableLength >= req.readableHighWaterMark;
    if (!isOurTurn && isTooSlow(socket.bytesRead - alreadyRead, Date.now() - startedAt)) socket.destroy();
  }, checkEveryMs);
  const stop = () => { clearInterval(timer); }; // prettier-ignore
  req.once('end', stop).once('close', stop);
  socket.once('close', stop);
}

export function isTooSlow(bytes: number, elapsedMs: number): boolean {
  return elapsedMs >= graceMs && bytes < (elapsedMs / 1000) * slowestBytesPerSecond;
}

function hasBody(req: IncomingMessage): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}
