'use client';

import type { ReactNode } from 'react';
import { useText } from '#text';
import { Skeleton } from '@/ui/skeleton';
import { Fold } from './fold';
import { useTokens, type Token } from './use-tokens';

export function TokenTables() {
  const text = useText('studio');
  const tokens = useTokens();
  if (!tokens) return <Skeleton className="h-96 rounded-lg" />;
  const under = (prefix: string) =>
    tokens.filter(({ name }) => name.startsWith(prefix) && !name.slice(2).includes('--'));
  return (
    <>
      <Section title={text('styleColour')} tokens={under('--color-')}>
        {({ name }) => (
          <span
            className="block h-20 rounded-md border border-line-strong forced-color-adjust-none"
            style={{ background: `var(${name})` }}
          />
        )}
      </Section>
      <Fold title={text('styleType')}>
        {under('--text-').map(({ name, value }) => (
          <div key={name} className="mt-5 border-t border-line pt-4 first:mt-0 first:border-0 first:pt-0">
            <Name name={name} value={value} />
            <p
              className="mt-2 font-display font-light [overflow-wrap:anywhere]"
              style={{ fontSize: `var(${name})`, lineHeight: `var(${name}--line-height, 1.5)` }}
            >
              {text('styleTypeSample')}
            </p>
          </div>
        ))}
      </Fold>
      <Section title={text('styleSpace')} tokens={under('--spacing')}>
        {({ name }) => <span className="block h-4 rounded-sm bg-accent" style={{ width: `var(${name})` }} />}
      </Section>
      <Section title={text('styleRadius')} tokens={under('--radius-')}>
        {({ name }) => (
          <span
            className="block h-20 border border-field bg-raised"
            style={{ borderRadius: `var(${name})` }}
          />
        )}
      </Section>
      <Section title={text('styleElevation')} tokens={under('--shadow-')}>
        {({ name }) => (
          <span className="m-4 block h-16 rounded-lg bg-overlay" style={{ boxShadow: `var(${name})` }} />
        )}
      </Section>
      <Section
        title={text('styleMotion')}
        about={text('styleMotionAbout')}
        tokens={[...under('--motion-'), ...under('--ease-')]}
      >
        {({ name }) => (
          <span className="group block rounded-md bg-raised p-3">
            <span
              className="block h-3 w-full origin-left scale-x-25 rounded-full bg-accent transition-[scale] group-hover:scale-x-100 rtl:origin-right"
              style={
                name.startsWith('--motion-')
                  ? { transitionDuration: `var(${name})` }
                  : { transitionDuration: '620ms', transitionTimingFunction: `var(${name})` }
              }
            />
          </span>
        )}
      </Section>
    </>
  );
}

type SectionProps = {
  title: string;
  about?: string;
  tokens: readonly Token[];
  children: (token: Token) => ReactNode;
};

function Section({ title, about, tokens, children }: SectionProps) {
  return (
    <Fold title={title}>
      {about && <p className="mb-5 text-sm text-muted">{about}</p>}
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4">
        {tokens.map((token) => (
          <li key={token.name}>
            {children(token)}
            <Name {...token} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

const Name = ({ name, value }: Token) => (
  <p dir="ltr" className="mt-2 font-mono text-xs [overflow-wrap:anywhere] text-muted rtl:text-end">
    {name}
    <span className="block text-faint">{value}</span>
  </p>
);
