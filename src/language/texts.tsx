import type { ReactNode } from 'react';
import { compiledArea } from './catalogues';
import type { Area } from './messages';
import { readLocale } from './request-locale';
import { TextsProvider } from './text.client';

/** Sends these areas to the browser, in the viewer's language only. Belongs in a layout, or around a page. */
export async function Texts({ areas, children }: { areas: readonly Area[]; children: ReactNode }) {
  const locale = await readLocale();
  const sent = Object.fromEntries(areas.map((area) => [area, compiledArea(locale, area)]));
  return (
    <TextsProvider locale={locale} areas={sent}>
      {children}
    </TextsProvider>
  );
}
