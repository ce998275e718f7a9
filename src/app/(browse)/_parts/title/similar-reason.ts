import type { SimilarTitle } from '@/modules/recommend/contract';

/** The strongest of what both share that is worth saying. */
export function similarReason({ reasons }: Pick<SimilarTitle, 'reasons'>): string | null {
  for (const reason of reasons) {
    switch (reason.kind) {
      case 'saga':
        return reason.name;
      case 'person':
        return `Also with ${reason.name}`;
      case 'tags':
        return reason.names.slice(0, 2).join(', ');
      case 'watchers':
        return 'Watched together here';
      case 'story':
        return 'A similar story';
      case 'genres':
        return reason.names.slice(0, 2).join(', ');
      default:
    }
  }
  return null;
}
