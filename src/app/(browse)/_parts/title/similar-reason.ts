import { genreName, type TitleText } from '@/modules/catalog/ui/describe-title';
import type { SimilarTitle } from '@/modules/recommend/contract';

/** The strongest of what both share that is worth saying. */
export function similarReason({ reasons }: Pick<SimilarTitle, 'reasons'>, text: TitleText): string | null {
  for (const reason of reasons) {
    switch (reason.kind) {
      case 'saga':
        return text('whySaga', { name: reason.name });
      case 'person':
        return text('whyPerson', { name: reason.name });
      case 'tags':
        return text('whyTags', { names: reason.names.slice(0, 2).join(text('comma')) });
      case 'watchers':
        return text('whyWatchers');
      case 'story':
        return text('whyStory');
      case 'genres': {
        const names = reason.names.slice(0, 2).map((genre) => genreName(genre, text));
        return text('whyGenres', { names: names.join(text('comma')) });
      }
      default:
    }
  }
  return null;
}
