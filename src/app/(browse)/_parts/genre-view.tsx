'use client';

import { useMemo, useState } from 'react';
import { useText } from '#text';
import { genreName } from '@/modules/catalog/ui/describe-title';
import { ButtonLink } from '@/ui/button-link';
import { PageHeading } from './page-heading';
import { TitleGrid } from './title-grid';

type Props = { genre: string; hasMovies: boolean; hasSeries: boolean };

const kinds = [
  { source: '/api/movies', name: 'films' },
  { source: '/api/series', name: 'series' },
] as const;
type Source = (typeof kinds)[number]['source'];

/** Films and series of one genre; the choice between them only where there is one. */
export function GenreView({ genre, hasMovies, hasSeries }: Props) {
  const [source, setSource] = useState<Source>(hasMovies ? '/api/movies' : '/api/series');
  const query = useMemo(() => ({ genre }), [genre]);
  const name = genreName(genre, useText('title'));
  return (
    <>
      <PageHeading name={name}>
        {hasMovies && hasSeries && <KindSwitch source={source} onChoose={setSource} />}
      </PageHeading>
      <TitleGrid key={source} source={source} query={query} isPriority empty={<EmptyGenre genre={name} />} />
    </>
  );
}

function KindSwitch({ source, onChoose }: { source: Source; onChoose: (source: Source) => void }) {
  const text = useText('browse');
  return (
    <div role="group" aria-label={text('kind')} className="flex rounded-full border border-line-strong p-1">
      {kinds.map((kind) => (
        <button
          key={kind.source}
          type="button"
          aria-pressed={kind.source === source}
          onClick={() => onChoose(kind.source)}
          className="min-h-tap rounded-full px-5 text-sm text-muted transition-colors duration-quick hover:text-fg aria-pressed:bg-fg aria-pressed:text-canvas"
        >
          {text(kind.name)}
        </button>
      ))}
    </div>
  );
}

function EmptyGenre({ genre }: { genre: string }) {
  const text = useText('browse');
  return (
    <section className="mx-auto grid min-h-[40svh] max-w-md content-center justify-items-center gap-4 px-gutter text-center">
      <h2 className="text-2xl">{text('emptyGenreTitle', { genre })}</h2>
      <p className="text-muted">{text('emptyGenreText')}</p>
      <ButtonLink href="/browse" variant="secondary">
        {text('backToLibrary')}
      </ButtonLink>
    </section>
  );
}
