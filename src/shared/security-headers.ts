/** What every answer carries, whoever makes it: a page, the API, an error. */
export function securityHeaders(isHttps: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(isHttps && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** For answers that are data: nothing in them may run, whatever a browser takes them for. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

type PagePolicy = {
  /** Fresh for every answer; only scripts that carry it run. */
  nonce: string;
  /** Origin of the machine that serves media, when it is another one. */
  mediaUrl?: string | undefined;
  /** React's development build evaluates strings to show where an error came from. */
  isDevelopment?: boolean;
};

/** The content security policy of a page. */
export function pagePolicy({ nonce, mediaUrl, isDevelopment = false }: PagePolicy): string {
  const media = mediaUrl ? ` ${new URL(mediaUrl).origin}` : '';
  const directives = [
    `default-src 'self'`,
    // 'strict-dynamic': a script with the nonce may load its own chunks, and no allow-list of hosts is needed.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Positions and colours that are known only at run time are style attributes; these cannot run anything.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:${media}`,
    `media-src 'self' blob:${media}`,
    `connect-src 'self'${media}`,
    `font-src 'self'`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ];
  return directives.join('; ');
}
