import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import type { Title } from '../contract';
import { groupCredits, languageLine } from './describe-title';
import { PersonLink } from './person-link';
import { genreHref } from './title-address';

const shownPeople = 4;

type Line = { name: string; values: readonly ReactNode[]; isShortened?: boolean };

/** Who made it and what it is, in a few lines beside the synopsis. */
export function TitleCredits({ title }: { title: Title }) {
  const lines: Line[] = [
    ...groupCredits(title.credits).map(({ job, people }) => ({
      name: job,
      values: people
        .slice(0, shownPeople)
        .map((person, index) => (
          <PersonLink
            key={index}
            person={person}
            className="text-fg/90 underline decoration-fg/25 hover:decoration-fg/70"
          />
        )),
      isShortened: people.length > shownPeople,
    })),
    {
      name: 'Genres',
      values: title.genres.map((genre) => (
        <Link
          key={genre}
          href={genreHref(genre)}
          prefetch={false}
          className="rounded-sm underline decoration-fg/25 underline-offset-4 hover:decoration-fg/70"
        >
          {genre}
        </Link>
      )),
    },
    { name: 'Audio', values: languageLine(title.audioLanguages) },
    { name: 'Subtitles', values: languageLine(title.subtitleLanguages) },
    { name: 'Original name', values: title.originalName === null ? [] : [title.originalName] },
  ].filter(({ values }) => values.length > 0);
  if (lines.length === 0) return null;
  return (
    <dl className="grid content-start gap-2 text-sm leading-snug">
      {lines.map(({ name, values, isShortened = false }) => (
        <div key={name}>
          <dt className="inline text-faint">{name}: </dt>
          <dd className="inline text-fg/90">
            {values.map((value, index) => (
              <Fragment key={index}>
                {index > 0 && ', '}
                {value}
              </Fragment>
            ))}
            {isShortened && ' and others'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
