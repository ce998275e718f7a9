import type { TitleTechnicalFacts } from '../contract';
import { qualityBadges } from './describe-facts';

/** 4K, HDR, 5.1, CC. */
export function QualityBadges({ facts }: { facts: TitleTechnicalFacts }) {
  return qualityBadges(facts).map((badge) => (
    <span key={badge} className="rounded-sm border border-fg/25 px-1.5 text-xs text-muted">
      {badge}
    </span>
  ));
}
