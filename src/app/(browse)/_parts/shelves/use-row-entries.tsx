'use client';

import { useText } from '#text';
import { useRowsEdit } from '@/modules/recommend/ui/use-rows';
import { useWishForRows } from '@/modules/recommend/ui/use-row-wishes';
import { EyeOffIcon, ThumbDownIcon } from '@/ui/icons';
import type { MenuEntry } from '@/ui/menu-entry';
import { notify } from '@/ui/notify';
import type { ShownRow } from './row-context';

const icon = 'size-5 text-muted';
/** Of one's own there can not be less. */
const ownKinds: readonly string[] = ['continue', 'list'];

/** Away with a row, or less of what it shows: at once here, back with a notice when the server does not take it. */
export function useRowEntries(row: ShownRow | null): MenuEntry[] {
  const text = useText('browse');
  const { edit } = useRowsEdit(row?.page ?? 'browse');
  const { wish } = useWishForRows();
  if (!row) return [];

  const ask = (what: 'hidden' | 'less') => {
    const { id, name } = row;
    focusNeighbour(id);
    void edit(({ rows, ...rest }) => {
      const others = rows.filter((one) => one.id !== id);
      return {
        ...rest,
        rows: what === 'hidden' ? others : [...others, ...rows.filter((one) => one.id === id)],
      };
    });
    wish(row, what).then(
      () => notify({ id: 'rows', message: text(what === 'hidden' ? 'rowIsHidden' : 'rowIsLess', { name }) }),
      () => notify({ id: 'rows', tone: 'bad', message: text('rowNotChanged', { name }) }),
    );
  };
  const hide: MenuEntry = {
    kind: 'action',
    label: text('hideRow'),
    onSelect: () => ask('hidden'),
    icon: <EyeOffIcon className={icon} />,
  };
  if (ownKinds.includes(row.kind)) return [hide];
  const less: MenuEntry = {
    kind: 'action',
    label: text('lessLikeThis'),
    onSelect: () => ask('less'),
    icon: <ThumbDownIcon className={icon} />,
  };
  return [less, hide];
}

/** What had the focus goes with the row: it moves to the row that takes its place. */
function focusNeighbour(rowId: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex(({ dataset }) => dataset.row === rowId);
  const card = (rows[at + 1] ?? rows[at - 1])?.querySelector<HTMLElement>('[data-card][tabindex="0"]');
  // After the menu or sheet has given the focus back.
  setTimeout(() => card?.focus({ preventScroll: true }), 60);
}
