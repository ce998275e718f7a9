import { similarityIndex } from './keep-index';
import { watchingHere } from './keep-watching';

/** Gets ready before the first page asks; from then on both keep themselves in step. */
export async function keepRecommendations(): Promise<void> {
  await Promise.all([similarityIndex(), watchingHere()]);
}
