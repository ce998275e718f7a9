import { createHash } from 'node:crypto';
import { directionOf, tagOf } from '@/language/locales';
import { readLocale } from '@/language/request-locale';
import { readText } from '@/language/text.server';
import { readLook } from '@/modules/look/server';

const styleIn = (accent: string) =>
  'html{color-scheme:dark;background:#0d0a08;color:#f7f4ee;font:1rem/1.55 system-ui,sans-serif}' +
  'body{margin:0;min-height:100dvh;display:grid;align-content:center;padding:2rem max(1.25rem,8vw);box-sizing:border-box;' +
  'background:radial-gradient(at 80% 110%,#4a2a16,transparent 60%)}' +
  'h1{font-weight:300;font-size:clamp(2.25rem,1.3rem + 4vw,4.5rem);line-height:1.15;margin:0;max-width:14ch}' +
  'p{color:#c9c3bb;max-width:44ch;font-size:1.125rem}' +
  `a{display:inline-flex;align-items:center;min-height:3.25rem;padding:0 1.75rem;border-radius:999px;background:${accent};color:#1b1a08;` +
  'font-weight:500;text-decoration:none;border:1px solid transparent;justify-self:start}' +
  `a:focus-visible{outline:3px solid ${accent};outline-offset:3px}`;

function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** What an installed Dex shows when its server cannot be reached. Whole in itself: nothing else may be there then. */
export async function GET() {
  const [locale, text, { name, accent }] = await Promise.all([
    readLocale(),
    readText('everywhere'),
    readLook(),
  ]);
  const style = styleIn(accent);
  const tag = tagOf(locale).split('-u-', 1)[0] ?? 'en';
  const html =
    `<!doctype html><html lang="${tag}" dir="${directionOf(locale)}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(`${text('offlineTitle')} · ${name}`)}</title>` +
    `<style>${style}</style><main><h1>${escaped(text('offlineTitle'))}</h1><p>${escaped(text('offlineText'))}</p>` +
    `<a href="">${escaped(text('tryAgain'))}</a></main></html>`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyFor(style),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
