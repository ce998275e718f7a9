import localFont from 'next/font/local';

// Jost (after Futura, the typeface of title cards) speaks; Figtree explains. Only the two Latin
// files are preloaded. The -ext files come first in the stack, limited by unicode-range, so that
// they load only on pages that show such a letter and the size-adjusted fallback stays last.
const jost = localFont({
  src: '../../node_modules/@fontsource-variable/jost/files/jost-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-jost',
  display: 'swap',
});
const figtree = localFont({
  src: '../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  variable: '--font-figtree',
  display: 'swap',
});
const jostExt = localFont({
  src: '../../node_modules/@fontsource-variable/jost/files/jost-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-jost-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});
const figtreeExt = localFont({
  src: '../../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2',
  weight: '300 900',
  variable: '--font-figtree-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});

// Arabic letters, where there are any; its Latin ones stay with the two above.
const readex = localFont({
  src: '../../node_modules/@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2',
  weight: '160 700',
  variable: '--font-readex',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFC' },
  ],
});

/** Class names that define the font variables which tokens.css reads. */
export const fontVariables = [jost, figtree, jostExt, figtreeExt, readex]
  .map((font) => font.variable)
  .join(' ');
