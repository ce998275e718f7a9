/** Seconds of a film, from and to, in order. */
export type Stretches = readonly (readonly [number, number])[];

/** What `ready.json` says, by id of a rendition of pictures: where it costs no encoding. What has no stretch is left out. */
export type ReadyStretches = Readonly<Record<string, Stretches>>;
