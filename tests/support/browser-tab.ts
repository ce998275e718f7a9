type Handler = (request: Request) => Promise<Response>;

type Sent = {
  method?: string;
  json?: unknown;
  form?: Record<string, string>;
  headers?: Record<string, string>;
};

/**
 * What a browser does for a sign-in: keeps cookies by host, sends JSON and forms, follows redirects one by one.
 * Requests to the site go to its handlers as real Requests; all others over the network.
 */
export class BrowserTab {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(
    private readonly site: string,
    private readonly routes: (request: Request) => Handler,
    private readonly address = '192.0.2.1',
  ) {}

  async send(url: string, { method = 'GET', json, form, headers = {} }: Sent = {}): Promise<Response> {
    const target = new URL(url, this.site);
    const isSite = target.origin === this.site;
    const all = new Headers(headers);
    // What the server that owns the socket would have written.
    if (isSite)
      for (const [name, value] of [
        ['host', target.host],
        ['x-dex-peer', this.address],
      ] as const)
        all.set(name, value);
    const jar = this.jarOf(target);
    if (jar.size > 0) all.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
    const body = json === undefined ? form && new URLSearchParams(form).toString() : JSON.stringify(json);
    if (body !== undefined) all.set('content-type', type);
    const request = new Request(target, {
      method,
      headers: all,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
    const response = await (isSite ? this.routes(request)(request) : fetch(request));
    this.keep(jar, response);
    return response;
  }

  /** Follows redirects until an answer that is none, or one that leads to `until`, which is not asked for. */
  async follow(url: string, until: string): Promise<URL> {
    let next = new URL(url, this.site);
    for (let hop = 0; hop < 10; hop += 1) {
      if (next.pathname === until) return next;
      const location = (await this.send(next.href)).headers.get('location');
      if (!location) return next;
      next = new URL(location, next);
    }
    throw new Error(`Too many redirects, the last to ${next.href}`);
  }

  cookie(name: string): string | undefined {
    return this.jarOf(new URL(this.site)).get(name);
  }

  setCookie(name: string, value: string): void {
    this.jarOf(new URL(this.site)).set(name, value);
  }

  private jarOf({ host }: URL): Map<string, string> {
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }

  private keep(jar: Map<string, string>, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';', 1)[0] ?? '';
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(name.length + 1);
      if (/max-age=0(;|$)/i.test(line) || value === '') jar.delete(name);
      else jar.set(name, value);
    }
  }
}
