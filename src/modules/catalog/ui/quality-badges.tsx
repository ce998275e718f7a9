import { useText } from '#text';
import type { TitleTechnicalFacts } from '../contract';
import { qualityBadges } from './describe-facts';

/** 4K, HDR, 5.1, CC. */
export function QualityBadges({ facts }: { facts: TitleTechnicalFacts }) {
  const text = useText('title');
  return qualityBadges(facts, text).map((badge) => (
    <span key={badge} className="rounded-sm border border-fg/25 px-1.5 text-xs text-muted">
      {badge}
    </span>
  ));
}
