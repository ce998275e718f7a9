import { randomUUID } from 'node:crypto';
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import { closeDatabase, database } from '@/server/db';
import { env } from '@/server/env';
import { peerAddressHeader } from '@/server/request-source';
import { AppError } from '@/shared/errors';
import { appRoot } from '../app-root';
import { buildPages, isStale } from '../build/build-pages';
import { step } from '../progress';
import type { Role } from './roles';
import type { Closer } from './shutdown';

type Options = {
  roles: readonly Role[];
  isDevelopment: boolean;
  mayBuild: boolean;
  server: Server;
  port: number;
  signal: AbortSignal;
  /** What has been opened, in the order of opening. */
  closers: Closer[];
};

type Composed = {
  listener: RequestListener;
  /** What answers 200 only when everything works. */
  readyPath: string;
};

/** Returns false, having touched nothing, when the request is not for it. */
type Answerer = (req: IncomingMessage, res: ServerResponse) => boolean;

/** Opens what the roles need and puts it behind one listener: media first, then the API, then the pages. */
export async function compose(options: Options): Promise<Composed> {
  const { roles, closers } = options;
  const isWeb = roles.includes('web');
  if (isWeb && options.mayBuild && !options.isDevelopment) await buildWhenStale(options.signal);

  await step('Opening the database', openDatabase);
  closers.push({ name: 'database', close: closeDatabase });
  options.signal.throwIfAborted();

  const answerers: Answerer[] = [];
  if (roles.includes('origin')) {
    answerers.push((await import('@/origin/media-origin')).mediaOrigin());
    const { endAllRuns } = await import('@/modules/encoding/server');
    closers.push({ name: 'encoders', close: endAllRuns });
  }
  if (!isWeb) return { listener: listenerOf(answerers, answerAlive), readyPath: '/health' };

  // In development the API goes through Next, which reloads it when its source changes.
  if (!options.isDevelopment) answerers.push((await import('./api')).answerApi);
  const pages = await step('Starting the pages', () => openPages(options));
  closers.push({ name: 'pages', close: pages.close });
  return { listener: listenerOf(answerers, pages.listener), readyPath: '/api/ready' };
}

async function openDatabase(): Promise<void> {
  try {
    await database();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `The database cannot be opened: ${reason}. Try: npx dex doctor`, {
      cause,
    });
  }
}

async function buildWhenStale(signal: AbortSignal): Promise<void> {
  const root = appRoot();
  if (!(await isStale(root))) return;
  await step('Building the pages (once; a minute or so)', () => buildPages(root, signal));
  signal.throwIfAborted();
}

async function openPages({ isDevelopment, port, server }: Options) {
  const pages = await import('./pages');
  return pages.openPages({ root: appRoot(), port, isDevelopment, server });
}

const proxyHeaders = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
];

function forgetProxies(headers: IncomingHttpHeaders): void {
  // Deleting what is not there would cost, too.
  for (const name of proxyHeaders) if (name in headers) Reflect.deleteProperty(headers, name);
}

function listenerOf(answerers: readonly Answerer[], last: RequestListener): RequestListener {
  const { TRUST_PROXY } = env();
  return (req, res) => {
    req.headers['x-request-id'] ??= randomUUID();
    // Written over whatever the client sent under this name.
    req.headers[peerAddressHeader] = req.socket.remoteAddress ?? '';
    // Next believes these; without a proxy of ours in front anyone can write them.
    if (!TRUST_PROXY) forgetProxies(req.headers);
    if (!hasAddress(req)) {
      res.writeHead(400, { connection: 'close' }).end();
      return;
    }
    if (!answerers.some((answer) => answer(req, res))) last(req, res);
  };
}

/** A name or an IP address, perhaps with a port. */
const plainHost = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Everything behind makes a URL of these two and a Request of that, which throw for what is none and for
 * `Host: name:password@host`. A host with a path in it would be read as another address than the one we routed by.
 */
function hasAddress({ headers: { host = 'localhost' }, url = '/' }: IncomingMessage): boolean {
  return plainHost.test(host) && URL.canParse(`http://${host}${url}`);
}

/** For roles without pages: something to ask whether the process lives. */
const answerAlive: RequestListener = (req, res) => {
  res.writeHead(req.url === '/health' ? 200 : 404, { 'content-type': 'text/plain' }).end();
};
