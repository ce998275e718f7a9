import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { useLocale, useText } from '#text';
import type { Title } from '../contract';
import { genreName, groupCredits, jobName, languageLine } from './describe-title';
import { PersonLink } from './person-link';
import { genreHref } from './title-address';

const shownPeople = 4;

type Line = { id: string; name: string; values: readonly ReactNode[]; isShortened?: boolean };

/** Who made it and what it is, in a few lines beside the synopsis. */
export function TitleCredits({ title }: { title: Title }) {
  const text = useText('title');
  const locale = useLocale();
  const lines: Line[] = [
    ...groupCredits(title.credits).map(({ job, people }) => ({
      id: job,
      name: jobName(job, text),
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
      id: 'genres',
      name: text('genres'),
      values: title.genres.map((genre) => (
        <Link
          key={genre}
          href={genreHref(genre)}
          prefetch={false}
          className="rounded-sm underline decoration-fg/25 underline-offset-4 hover:decoration-fg/70"
        >
          {genreName(genre, text)}
        </Link>
      )),
    },
    { id: 'audio', name: text('audio'), values: languageLine(title.audioLanguages, locale) },
    { id: 'subtitles', name: text('subtitles'), values: languageLine(title.subtitleLanguages, locale) },
    {
      id: 'original',
      name: text('originalName'),
      values: title.originalName === null ? [] : [<bdi key="name">{title.originalName}</bdi>],
    },
  ].filter(({ values }) => values.length > 0);
  if (lines.length === 0) return null;
  return (
    <dl className="grid content-start gap-2 text-sm leading-snug">
      {lines.map(({ id, name, values, isShortened = false }) => (
        <div key={id}>
          <dt className="inline text-faint">{text('line', { name })}</dt>
          <dd className="inline text-fg/90">
            {values.map((value, index) => (
              <Fragment key={index}>
                {index > 0 && text('comma')}
                {value}
              </Fragment>
            ))}
            {isShortened && text('andOthers')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
