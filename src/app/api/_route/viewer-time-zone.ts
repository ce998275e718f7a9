import { readCookies } from '@/server/cookies';

/**
 * Where the viewer's wall clock is. The pages write it into a cookie, because no browser sends it and a page that is
 * made on the server has nobody to ask; who calls the API may say it in the query.
 */
export function viewerTimeZone(request: Request, asked: string | undefined): string | undefined {
  const zone = asked ?? readCookies(request.headers).get('dex-time-zone');
  return zone !== undefined && isTimeZone(zone) ? zone : undefined;
}

function isTimeZone(name: string): boolean {
  return zones.has(name) || name === 'UTC';
}

const zones = new Set(Intl.supportedValuesOf('timeZone'));
