import type { TitleSource } from '@/modules/catalog/ui/use-title-pages';
import { TitleGrid } from './title-grid';

const byName = { order: 'name' } as const;

/** Below the rows: everything, from A to Z. */
export function WholeCatalogue({ name, source }: { name: string; source: TitleSource }) {
  return (
    <section aria-label={name} className="pt-10 sm:pt-14">
      <h2 className="px-gutter pb-4 text-lg font-normal sm:text-xl">{name}</h2>
      <TitleGrid source={source} query={byName} empty={null} />
    </section>
  );
}
