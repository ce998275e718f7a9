import type { MetadataRoute } from 'next';
import { directionOf, tagOf } from '@/language/locales';
import { readLocale } from '@/language/request-locale';
import { readText } from '@/language/text.server';
import { readLook } from '@/modules/look/server';

const ground = '#0d0a08';

/** What a phone or a desktop needs to know to keep Dex among its apps. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const [locale, text, { name }] = await Promise.all([readLocale(), readText('everywhere'), readLook()]);
  return {
    id: '/',
    name,
    short_name: name,
    description: text('description'),
    lang: tagOf(locale).split('-u-', 1)[0] ?? 'en',
    dir: directionOf(locale),
    start_url: '/browse',
    scope: '/',
    display: 'standalone',
    background_color: ground,
    theme_color: ground,
    categories: ['entertainment'],
    icons: [192, 512].flatMap((size) => [
      {
        src: `/icons/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any' as const,
      },
      {
        src: `/icons/maskable-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'maskable' as const,
      },
    ]),
    shortcuts: [{ name: text('myList'), url: '/list' }],
  };
}
