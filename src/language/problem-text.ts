import { isSpoken } from './locales';

type Sentences = Readonly<Record<string, string>>;

// The API speaks English; its sentences are the keys, so that a new one is understood before it is translated.
const catalogues: Record<string, () => Promise<{ default: Sentences }>> = {
  de: () => import('@/messages/de/problems.json'),
  es: () => import('@/messages/es/problems.json'),
  ar: () => import('@/messages/ar/problems.json'),
};

let known: Sentences = {};
let loading: Promise<void> | null = null;

/** Fetched in an idle moment, because without a connection it would be too late. English needs nothing. */
export function loadProblems(): Promise<void> {
  return (loading ??= load().catch(() => {
    loading = null;
  }));
}

async function load(): Promise<void> {
  const language = document.documentElement.lang.split('-', 1)[0] ?? '';
  const catalogue = isSpoken(language) ? catalogues[language] : undefined;
  if (catalogue) known = (await catalogue()).default;
}

/** A sentence of the API or of a form in the viewer's language; what it says in general where it is not known. */
export function problemText(sentence: string, code?: string): string {
  if (typeof document !== 'undefined' && document.documentElement.lang === 'en-XA') return `⟦${sentence}⟧`;
  return known[sentence] ?? (code && known[`code:${code}`]) ?? sentence;
}
