/** What a film sounds like, in musical words; frequencies in hertz, times in seconds, levels from 0 to 1. */
export type Sound = {
  chord: readonly number[];
  chordLevel?: number;
  wind?: {
    colour: 'pink' | 'brown' | 'white';
    lowpass: number;
    highpass?: number;
    swell: number;
    level: number;
  };
  notes?: readonly (readonly [at: number, frequency: number])[];
  noteSeconds?: number;
  noteLevel?: number;
  /** Decibels that bring this one level with the others (about -23 dB on average, as measured by volumedetect). */
  gain?: number;
  /** A heartbeat, an engine, a clock: a short low tone again and again. */
  pulse?: { frequency: number; perSecond: number; level: number };
};

const RATE = 48_000;

function chordChains(sound: Sound, seconds: number): string[] {
  return sound.chord.map((frequency, n) => {
    // Each partial breathes at its own pace, and a detuned twin beats against it: a pad, not an organ.
    const breath = 0.1 + ((n * 37) % 11) / 60;
    const level = (sound.chordLevel ?? 0.5) / (1 + n * 0.25);
    const tone = `sine=f=${frequency.toFixed(3)}:r=${String(RATE)}:d=${String(seconds)}`;
    const twin = `sine=f=${(frequency * 1.0035).toFixed(3)}:r=${String(RATE)}:d=${String(seconds)}`;
    return `${tone}[p${String(n)}a];${twin}[p${String(n)}b];[p${String(n)}a][p${String(n)}b]amerge,volume=${level.toFixed(3)},tremolo=f=${breath.toFixed(3)}:d=0.55[v${String(n)}]`;
  });
}

function windChain(wind: NonNullable<Sound['wind']>, seconds: number): string {
  const source = (seed: number) =>
    `anoisesrc=c=${wind.colour}:r=${String(RATE)}:d=${String(seconds)}:a=0.9:seed=${String(seed)}`;
  const shaping = `highpass=f=${String(wind.highpass ?? 40)},lowpass=f=${String(wind.lowpass)},lowpass=f=${String(wind.lowpass)}`;
  return `${source(7)}[wl];${source(11)}[wr];[wl][wr]amerge,${shaping},tremolo=f=${String(wind.swell)}:d=0.7,volume=${String(wind.level * 3)}`;
}

function noteChain(sound: Sound, index: number, seconds: number): string {
  const [at, frequency] = sound.notes?.[index] ?? [0, 440];
  const length = sound.noteSeconds ?? 3;
  const delay = Math.round(at * 1000);
  const pan = 0.5 + 0.38 * Math.sin(index * 2.4);
  const place = `pan=stereo|c0=${(1 - pan).toFixed(3)}*c0|c1=${pan.toFixed(3)}*c0`;
  const strike = `afade=t=in:d=0.012,afade=t=out:st=0.012:d=${String(length)}:curve=exp`;
  const level = (sound.noteLevel ?? 0.5) * 1.6;
  return `sine=f=${frequency.toFixed(3)}:r=${String(RATE)}:d=${String(length)}:b=4,${strike},${place},volume=${level.toFixed(3)},adelay=${String(delay)}|${String(delay)},apad=whole_len=${String(Math.round(seconds * RATE))}`;
}

function pulseChain(pulse: NonNullable<Sound['pulse']>, seconds: number): string {
  const perSecond = String(pulse.perSecond);
  const shape = `exp(-mod(t*${perSecond},1)/${perSecond}*9)`;
  const wave = `${shape}*sin(${(2 * Math.PI * pulse.frequency).toFixed(4)}*t)*${String(pulse.level)}`;
  // Evaluated by expression, which is slow, so at a rate that a low tone can afford.
  return `aevalsrc=exprs='${wave}':s=8000:d=${String(seconds)},aresample=${String(RATE)},pan=stereo|c0=c0|c1=c0`;
}

/** The chains of a whole sound track; the mix leaves as `[sound]`. */
export function soundChains(sound: Sound, seconds: number): string[] {
  const voices = sound.chord.map((_, n) => `[v${String(n)}]`);
  const chains = chordChains(sound, seconds);
  const join = (chain: string) => {
    const label = `[v${String(voices.length)}]`;
    chains.push(`${chain}${label}`);
    voices.push(label);
  };
  sound.notes?.forEach((_, index) => {
    join(noteChain(sound, index, seconds));
  });
  if (sound.wind) join(windChain(sound.wind, seconds));
  if (sound.pulse) join(pulseChain(sound.pulse, seconds));
  const count = String(voices.length);
  // amix divides by the number of voices in every version; the gain takes that back before the limiter.
  const mixing = `amix=inputs=${count}:duration=longest:dropout_transition=1000,volume=${count},volume=${String(sound.gain ?? 0)}dB`;
  const hall = 'aecho=0.8:0.6:170|310|530:0.35|0.25|0.18';
  const ending = `afade=t=in:d=1.5,afade=t=out:st=${String(seconds - 2.5)}:d=2.5`;
  chains.push(
    `${voices.join('')}${mixing},${hall},alimiter=limit=0.7:level=0,${ending},aformat=sample_rates=${String(RATE)}:channel_layouts=stereo,atrim=duration=${String(seconds)}[sound]`,
  );
  return chains;
}
