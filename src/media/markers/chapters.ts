import type { Marker } from './marker';

export type SourceChapter = { startSeconds: number; endSeconds: number; title: string | null };
type Clock = { zeroSeconds: number; durationSeconds: number };

/** What people call the titles at the beginning; whole names, in lower case. */
const introNames =
  /^(?:intro(?:duction)?|op(?:ening)?(?: ?\d)?|(?:opening|main|series) (?:titles?|credits?|theme|sequence)|title sequence|titles?|theme(?: song)?|vorspann|titelsequenz|titelmelodie|générique(?: de début)?|generique(?: de debut)?|apertura|cabecera|intro(?:ducción)?|abertura|vinheta|sigla(?: iniziale)?|titoli di testa|czołówka|заставка|начальные титры|вступление|úvodní titulky|förtexter|vignet|begintitels|alkutekstit|főcím|jenerik|オープニング|アバン|片头|片頭|오프닝)$/;

const creditsNames =
  /^(?:(?:end(?:ing)?|closing|final)? ?credits?|end(?:ing)?(?: ?\d)?|ed ?\d?|(?:end|closing) titles?|outro|abspann|générique(?: de fin)|generique(?: de fin)|crédits?|créditos?(?: finales| finais)?|titoli di coda|sigla finale|napisy(?: końcowe)?|титры|конечные титры|финальные титры|závěrečné titulky|eftertexter|rulletekster?|aftiteling|lopputekstit|stáblista|エンディング|片尾|엔딩)$/;

/** `Chapter 4`, `00:12:30.000`: that is nothing that a viewer wants to read. */
const noName =
  /^(?:(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|scene|ch)[ ._-]*\d*|\d+|[\d:.,]+)$/i;

const longestTitlesSeconds = 240;
/** A feature may have credits for a quarter of an hour. */
const longestCreditsSeconds = 1200;

/** The chapters of a source on the clock of its timeline, and those among them that are titles or credits. */
export function chapterMarkers(chapters: readonly SourceChapter[], clock: Clock): Marker[] {
  const inside = chapters.flatMap(({ startSeconds, endSeconds, title }) => {
    const start = Math.max(0, startSeconds - clock.zeroSeconds);
    const end = Math.min(endSeconds - clock.zeroSeconds, clock.durationSeconds);
    return end - start >= 0.5 ? [{ startSeconds: start, endSeconds: end, title: title ?? '' }] : [];
  });
  // One chapter for the whole film says nothing.
  if (inside.length < 2) return [];
  return inside.flatMap(({ title, ...span }) => {
    const label = noName.test(title) ? '' : title;
    const chapter: Marker = { kind: 'chapter', ...span, label, confidence: 1 };
    const kind = kindOf(title, span, clock);
    return kind ? [chapter, { kind, ...span, label: '', confidence: 1 }] : [chapter];
  });
}

type Span = { startSeconds: number; endSeconds: number };

function kindOf(title: string, { startSeconds, endSeconds }: Span, clock: Clock): 'intro' | 'credits' | null {
  const name = title
    .toLowerCase()
    .replace(/[[\]().:!*"-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const seconds = endSeconds - startSeconds;
  const isEarly = startSeconds < clock.durationSeconds / 2;
  if (introNames.test(name) && isEarly && seconds <= longestTitlesSeconds) return 'intro';
  if (creditsNames.test(name) && !isEarly && seconds <= longestCreditsSeconds) return 'credits';
  return null;
}
