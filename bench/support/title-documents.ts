import { Double, ObjectId } from 'bson';

export type Title = ReturnType<typeof makeTitle>;

/** The n-th id is known without reading it. */
export const idOf = (n: number): ObjectId =>
  ObjectId.createFromHexString(`65a00000${n.toString(16).padStart(16, '0')}`);

const picture = (n: number) => ({
  key: `artwork/${n}/abcdef`,
  widths: [300, 600],
  width: 600,
  height: 900,
  blur: `data:image/webp;base64,${'A'.repeat(300)}`,
  hasAvif: null,
  isLettered: null,
});

/** A movie of about 2 kB, as the catalogue stores it. */
export function makeTitle(n: number) {
  const credit = (place: number) => ({
    name: `Person ${n + place}`,
    job: 'actor',
    character: `Role ${place}`,
  });
  return {
    _id: idOf(n),
    kind: n % 3 === 0 ? 'series' : 'movie',
    importKey: `movie:${n}`,
    name: `The ${n}th film`,
    originalName: null,
    sortName: `${n}th film, the`,
    tagline: null,
    synopsis: 'Somebody goes somewhere and comes back another. '.repeat(6),
    year: 1950 + (n % 75),
    genres: ['Drama', 'Comedy', 'War', 'Crime'].filter((_, place) => (n + place) % 3 === 0),
    credits: [0, 1, 2, 3, 4].map(credit),
    maturity: 12,
    durationSeconds: new Double(5400),
    artwork: { poster: picture(n), backdrop: picture(n), logo: null, accent: '#334455' },
    videoId: idOf(n + 1_000_000_000),
    previewVideoId: idOf(n + 1_000_000_000),
    seasonCount: 0,
    seasons: [] as never[],
    trendScore: new Double(n % 100),
    tags: null,
    collectionName: null,
    collectionOrder: null,
    extras: null,
    personKeys: [0, 1, 2, 3, 4].map((place) => credit(place).name.toLowerCase()),
    isDemo: false,
    editedFields: [] as string[],
    isAvailable: true,
    addedAt: new Date(Date.UTC(2020, 0, 1) + ((n * 7919) % 1_000_003) * 60_000),
    updatedAt: new Date(Date.UTC(2026, 0, 1)),
  };
}
