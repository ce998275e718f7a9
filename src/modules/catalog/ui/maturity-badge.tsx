import { useTitleWords } from './use-title-words';

export function MaturityBadge({ maturity }: { maturity: number }) {
  const words = useTitleWords();
  const sentence = words.maturitySentence(maturity);
  return (
    <span
      title={sentence}
      className="inline-flex min-w-8 items-center justify-center rounded-sm border border-fg/45 px-1.5 text-xs font-medium"
    >
      <span className="sr-only">{sentence}</span>
      <span aria-hidden="true">{words.maturity(maturity)}</span>
    </span>
  );
}
