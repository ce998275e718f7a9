import { maturityLabel, maturitySentence } from './describe-title';

export function MaturityBadge({ maturity }: { maturity: number }) {
  return (
    <span
      title={maturitySentence(maturity)}
      className="inline-flex min-w-8 items-center justify-center rounded-sm border border-fg/45 px-1.5 text-xs font-medium"
    >
      <span className="sr-only">{maturitySentence(maturity)}</span>
      <span aria-hidden="true">{maturityLabel(maturity)}</span>
    </span>
  );
}
