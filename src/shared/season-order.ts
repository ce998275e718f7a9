type Season<E> = { number: number; episodes: readonly E[] };

/** Specials (season 0) come after everything else: they are not where a series begins, nor what one waits for. */
export function episodesInOrder<E>(seasons: readonly Season<E>[]): { season: number; episode: E }[] {
  return [...seasons]
    .sort((a, b) => (a.number || Infinity) - (b.number || Infinity))
    .flatMap(({ number, episodes }) => episodes.map((episode) => ({ season: number, episode })));
}

/** What there is to have seen of a series: hardly anybody watches specials, so they count where there is nothing else. */
export function storyOf<E>(seasons: readonly Season<E>[]): E[] {
  const story = seasons.filter(({ number }) => number > 0);
  return (story.length > 0 ? story : seasons).flatMap(({ episodes }) => [...episodes]);
}
