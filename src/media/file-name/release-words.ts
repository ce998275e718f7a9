/** Words that only release names have: everything from the first of them on is not part of a title. */
const CERTAIN = [
  /^(480|540|576|720|1080|1440|2160|4320)[pi](\d\d)?$/,
  /^[48]k$/,
  /^uhd$/,
  /^\d{3,4}x\d{3,4}$/,
  /^(x|h)\.?26[45]$/,
  /^hevc$/,
  /^avc$/,
  /^av1$/,
  /^xvid$/,
  /^divx$/,
  /^vp9$/,
  /^10-?bit$/,
  /^8-?bit$/,
  /^hi10p?$/,
  /^blu-?ray$/,
  /^bd-?(rip|remux)?$/,
  /^br-?rip$/,
  /^remux$/,
  /^dvd-?(rip|scr|[59r])?$/,
  /^web-?(dl|rip|hd)$/,
  /^(hd|pd|ds|sat|tv)-?(tv|rip)$/,
  /^hdtv-?(rip)?$/,
  /^hd-?cam$/,
  /^telesync$/,
  /^telecine$/,
  /^vod-?rip$/,
  /^(dd|ddp|eac3|ac3|aac|dts|truehd|flac|opus)[+]?(\d([. ]\d)?)?$/,
  /^dts-?(hd|x|es|ma)?$/,
  /^atmos$/,
  /^hdr(10)?[+]?$/,
  /^dovi$/,
  /^sdr$/,
  /^amzn$/,
  /^dsnp$/,
  /^hmax$/,
  /^atvp$/,
  /^yify$/,
  /^yts$/,
  /^rarbg$/,
];

/** Words that release names have too, but films as well: they count only beside certain ones. */
const POSSIBLE = new Set(
  (
    'web nf hulu max cam ts tc hdr dv hlg proper repack rerip real internal limited unrated uncut extended remastered ' +
    "restored theatrical imax criterion directors director's final cut edition dc multi dual dl ml audio dubbed subbed subs hardsub " +
    'german english french truefrench vostfr vff italian ita spanish castellano latino russian rus japanese korean hindi swedish ' +
    'nordic danish norwegian finnish dutch polish czech eng ger fre jpn complete hybrid open matte 3d sbs hsbs'
  ).split(' '),
);

const isCertain = (word: string) => CERTAIN.some((pattern) => pattern.test(word));
const isPossible = (word: string) => POSSIBLE.has(bare(word));
const bare = (word: string) => word.toLowerCase().replace(/^[([-]+|[)\]]+$/g, '');
/** `x264-GRP` is a certain word with a group stuck to it. */
const isReleaseWord = (word: string) => isCertain(bare(word)) || isCertain(bare(word).replace(/-[^-]+$/, ''));

/**
 * Where the release words begin, or the number of words when there are none. They are not looked for
 * before `from`: the first word of a film is its title, whatever it looks like.
 */
export function releaseWordsBegin(words: readonly string[], from: number): number {
  let begin = words.findIndex((word, index) => index >= from && isReleaseWord(word));
  if (begin < 0) return words.length;
  while (begin > from && isPossible(words[begin - 1] ?? '')) begin -= 1;
  return begin;
}
