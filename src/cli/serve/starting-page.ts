import type { RequestListener } from 'node:http';

/** Until the pages are built: whoever comes early is told so, and the page asks again by itself. */
export const answerStarting: RequestListener = (_req, res) => {
  res.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'retry-after': '2',
    refresh: '2',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  res.end(
    '<!doctype html><html lang="en"><title>Dex is starting</title><meta name="viewport" content="width=device-width">' +
      '<body style="background:#0d0a08;color:#eee;font:1rem system-ui;display:grid;place-items:center;height:100vh;margin:0">' +
      '<p>Dex is starting. This page opens by itself.</p>',
  );
};
