import { fold } from './fold';

const romans = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const numbers = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
]; // prettier-ignore
const digitsOf = new Map([
  ...romans.map((roman, index) => [roman, String(index + 2)] as const),
  ...numbers.map((name, index) => [name, String(index + 1)] as const),
]);
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** "ii" and "two" as "2"; null when it is no number. */
export const asDigits = (word: string) => digitsOf.get(word) ?? null;

/** Words of a name as others write them. A lone "v" or "x" is a number only behind another word. */
export function otherSpellings(name: string): string[] {
  const spellings: string[] = [];
  const lower = name.normalize('NFC').toLowerCase();
  for (const [index, [each]] of [...lower.matchAll(/[\p{L}\p{N}]+/gu)].entries()) {
    const digits = index > 0 || each.length > 1 ? asDigits(each) : null;
    if (digits !== null) spellings.push(digits);
    if (/[äöüåø]/.test(each))
      spellings.push(fold(each.replace(/[äöüåø]/g, (found) => umlauts[found] ?? found)));
  }
  return spellings;
}
