'use client';

import { useMemo, useState } from 'react';
import type { SubtitleTrack } from '../contract';
import { subtitleChoices, type SubtitleChoice } from './subtitle-choices';
import type { PlayableVideo } from './watch-context';

type Steady = { tracks: readonly SubtitleTrack[]; choices: readonly SubtitleChoice[] };

/** Under the addresses they were loaded from: renewed ones would make the browser load the tracks again. */
export function useSteadySubtitles({ media }: PlayableVideo): Steady {
  const [steady, setSteady] = useState(media);
  const isSame = idsOf(steady) === idsOf(media);
  if (!isSame) setSteady(media);
  const current = isSame ? steady : media;
  return useMemo(() => ({ tracks: current.subtitles, choices: subtitleChoices(current) }), [current]);
}

const idsOf = (media: PlayableVideo['media']): string =>
  subtitleChoices(media)
    .map(({ id }) => id)
    .join();
