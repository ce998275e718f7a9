import type { Title } from '../contract';
import { groupCredits, languageLine } from './describe-title';

const shownPeople = 6;

export function TitleCredits({ title }: { title: Title }) {
  const groups = [
    ...groupCredits(title.credits).map(({ job, people }) => ({ name: job, values: people })),
    { name: 'Genres', values: title.genres },
    { name: 'Audio', values: languageLine(title.audioLanguages) },
    { name: 'Subtitles', values: languageLine(title.subtitleLanguages) },
    { name: 'Original name', values: title.originalName === null ? [] : [title.originalName] },
  ].filter(({ values }) => values.length > 0);
  if (groups.length === 0) return null;
  return (
    <dl className="grid content-start gap-2 text-sm leading-snug">
      {groups.map(({ name, values }) => (
        <div key={name}>
          <dt className="inline text-faint">{name}: </dt>
          <dd className="inline text-fg/90">
            {values.slice(0, shownPeople).join(', ')}
            {values.length > shownPeople && ' and others'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
