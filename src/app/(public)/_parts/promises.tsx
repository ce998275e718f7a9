import { FolderPicture } from './folder-picture';
import { PlacePicture } from './place-picture';
import { PromiseSection } from './promise-section';
import { SeatsPicture } from './seats-picture';

const facts = [
  {
    title: 'Behind your door',
    text: 'Everything is behind a sign-in. Film addresses are signed and expire.',
  },
  { title: 'No one to tell', text: 'No trackers, no outside services, nothing that phones home.' },
  { title: 'Files as they were', text: 'Dex reads your films and never changes, moves or renames one.' },
];

export function Promises() {
  return (
    <>
      <PromiseSection title="A folder goes in. A film evening comes out." picture={<FolderPicture />}>
        Point Dex at the films you have. It understands their names, finds the artwork and subtitles beside
        them, and makes pictures from good frames where there are none.
      </PromiseSection>
      <PromiseSection title="It keeps your place." picture={<PlacePicture />} isMirrored>
        Stop on the sofa, go on in the train. Where you are in a film, and what is on your list, follows you
        to every screen.
      </PromiseSection>
      <PromiseSection title="Everyone has a seat of their own." picture={<SeatsPicture />}>
        Up to five profiles in an account, each with its own list, its own progress and its own age limit.
        What the children may not see does not exist for them.
      </PromiseSection>
      <section className="border-t border-line bg-surface">
        <div className="mx-auto max-w-400 px-gutter py-16 md:py-24 2xl:py-32">
          <h2 className="text-4xl">Nothing leaves the house.</h2>
          <div className="mt-10 grid gap-8 md:grid-cols-3 md:gap-12">
            {facts.map(({ title, text }) => (
              <div key={title} className="border-t border-accent/60 pt-5">
                <h3 className="text-xl">{title}</h3>
                <p className="mt-2 text-muted">{text}</p>
              </div>
            ))}
          </div>
        </div>
      </section>
    </>
  );
}
