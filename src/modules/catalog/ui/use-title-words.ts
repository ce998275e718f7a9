import { useText } from '#text';
import type { TitleCard } from '../contract';
import { lengthLabel, maturityLabel, maturitySentence } from './describe-title';

/** What is said of a title in figures, in the viewer's language. Works in components of server and browser alike. */
export function useTitleWords() {
  const text = useText('title');
  const everywhere = useText('everywhere');
  return {
    text,
    length: (title: Pick<TitleCard, 'kind' | 'durationSeconds' | 'seasonCount'>) =>
      lengthLabel(title, text, everywhere),
    maturity: (age: number) => maturityLabel(age, text),
    maturitySentence: (age: number) => maturitySentence(age, text),
  };
}
