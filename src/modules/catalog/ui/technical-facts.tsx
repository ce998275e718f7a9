import { useLocale, useText } from '#text';
import type { TitleTechnicalFacts } from '../contract';
import { factRows } from './describe-facts';

export function TechnicalFacts({ facts }: { facts: TitleTechnicalFacts }) {
  const say = { text: useText('title'), locale: useLocale() };
  return (
    <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {factRows(facts, say).map(({ name, values }) => (
        <div key={name}>
          <dt className="text-faint">{name}</dt>
          {values.map((value) => (
            <dd key={value} className="text-fg/90">
              {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
