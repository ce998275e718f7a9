import { extrasOf, type StoredExtra } from '@/modules/catalog/server';
import { extraKinds } from '@/media/file-name/extra-kind';
import type { TitleChange, TitleRow } from './store';

/** What is left of the extras without one; nothing to change when it is none of them. */
export function withoutExtra(title: Pick<TitleRow, 'extras'>, videoId: string): TitleChange {
  const before = extrasOf(title);
  const after = before.filter((each) => each.videoId !== videoId);
  return after.length === before.length ? {} : { extras: after };
}

/** Trailers first, then by kind; within a kind by name. One that is there already is replaced. */
export function withExtra(title: Pick<TitleRow, 'extras'>, extra: StoredExtra): TitleChange {
  const others = extrasOf(title).filter(({ videoId }) => videoId !== extra.videoId);
  const rank = ({ kind }: StoredExtra) => extraKinds.indexOf(kind);
  const inOrder = [...others, extra].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  return { extras: inOrder };
}
