'use client';

import { useText } from '#text';
import { useTitle } from '@/modules/catalog/ui/use-title';
import { ApiError } from '@/ui/api/api-error';
import { ButtonLink } from '@/ui/button-link';
import type { Id } from '@/shared/ids';
import { Trouble } from '../trouble';
import { TitlePanel } from './title-panel';
import { TitleSkeleton } from './title-skeleton';

export function TitleView({ titleId, as }: { titleId: Id; as: 'panel' | 'page' }) {
  const text = useText('title');
  const { data, error, mutate } = useTitle(titleId);
  if (data) return <TitlePanel key={data.id} title={data} as={as} />;
  if (!error) return <TitleSkeleton as={as} />;
  if (error instanceof ApiError && error.code === 'not_found') return <TitleGone />;
  return (
    <div className="pt-24">
      <Trouble what={text('couldNotOpen')} error={error} onRetry={() => void mutate()} />
    </div>
  );
}

function TitleGone() {
  const text = useText('title');
  return (
    <section className="grid min-h-[50svh] content-center justify-items-center gap-4 px-gutter py-20 text-center">
      <h1 className="text-3xl">{text('goneTitle')}</h1>
      <p className="text-muted">{text('goneText')}</p>
      <ButtonLink href="/browse" variant="secondary">
        {text('backToLibrary')}
      </ButtonLink>
    </section>
  );
}
