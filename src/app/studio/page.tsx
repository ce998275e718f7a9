import type { Metadata } from 'next';
import Link from 'next/link';
import { preload } from '@/app/api/_route/preload';
import { GET as readReady } from '@/app/api/ready/route';
import { getReady, type Readiness } from '@/modules/studio/contract';
import { ArrowRightIcon, CheckIcon, FilmIcon, FolderIcon, WarningIcon } from '@/ui/icons';
import { requireEditor } from './_parts/require-editor';

export const metadata: Metadata = { title: 'Studio' };

export default async function StudioPage() {
  const me = await requireEditor('/studio');
  const ready = await preload(readReady, getReady);
  return (
    <>
      <h1 className="text-4xl">Behind the screen</h1>
      <p className="mt-3 max-w-[52ch] text-muted">
        {me.role === 'owner'
          ? 'You own this server. From here you decide where its films come from.'
          : 'You help to run this server.'}
      </p>
      <ul className="mt-10 grid gap-4 md:grid-cols-2">
        {me.role === 'owner' && (
          <Room
            href="/studio/folders"
            icon={<FolderIcon className="size-7" />}
            title="Library folders"
            text="Where your films are. Add a folder, look for new films, see what could not be read."
          />
        )}
        <Room
          href="/api/docs"
          icon={<FilmIcon className="size-7" />}
          title="API reference"
          text="Every endpoint of this server, with what it takes and what it gives."
        />
      </ul>
      <Health checks={ready.ok ? ready.data.checks : null} />
    </>
  );
}

function Room({
  href,
  icon,
  title,
  text,
}: {
  href: '/studio/folders' | '/api/docs';
  icon: React.ReactNode;
  title: string;
  text: string;
}) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="group flex h-full gap-5 rounded-lg border border-line bg-surface p-6 transition-[background-color,border-color] duration-quick hover:border-line-strong hover:bg-raised"
      >
        <span className="text-accent">{icon}</span>
        <span className="grow">
          <span className="block font-display text-xl font-light">{title}</span>
          <span className="mt-1 block text-sm text-muted">{text}</span>
        </span>
        <ArrowRightIcon className="size-5 shrink-0 self-center text-faint transition-[translate] duration-quick group-hover:translate-x-1" />
      </Link>
    </li>
  );
}

const names: Record<keyof Readiness['checks'], string> = {
  database: 'Database',
  storage: 'Media storage',
  ffmpeg: 'Media tools',
};

function Health({ checks }: { checks: Readiness['checks'] | null }) {
  return (
    <section className="mt-12">
      <h2 className="text-2xl">Health</h2>
      {checks ? (
        <ul className="mt-4 grid gap-4 sm:grid-cols-3">
          {Object.entries(checks).map(([part, state]) => (
            <li key={part} className="flex items-center gap-3 rounded-lg border border-line px-5 py-4">
              <CheckIcon className="size-5 text-good" />
              <span>
                {names[part as keyof Readiness['checks']]}
                <span className="block text-sm text-faint">
                  {state === 'ok' ? 'Works' : 'On another machine'}
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4 flex items-start gap-3 text-muted">
          <WarningIcon className="size-5 shrink-0 text-danger" />
          Something that Dex needs does not work. Run “npx dex doctor” on the server: it says what, and what
          to do.
        </p>
      )}
    </section>
  );
}
