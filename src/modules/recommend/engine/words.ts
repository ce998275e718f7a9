/** Words that say nothing about what a film is about, in the languages of the interface. */
const empty = new Set(
  `a about after all also an and any are as at be because been before being between both but by can could did do does
  during each every few for from get had has have he her here him his how if in into is it its just more most must no
  not of off on one only or other our out over own she so some such than that the their them then there these they
  this those through to too two under until up very was we were what when where which while who whom whose why will
  with would you your finds find must soon film movie series story season episode
  aber als am an auch auf aus bei bis das dass dem den der des die doch durch ein eine einem einen einer eines er es
  für hat hinter ihr ihre im in ist ja kein mit nach nicht noch nur oder sein seine sich sie sind um und uns unter
  vom von vor war was wenn wer wie wird zu zum zur über
  al como con cuando de del desde dos donde el ella en entre era es esta este está fue ha hasta la las lo los más
  muy no nos o para pero por que qué se sin sobre su sus también tiene tras un una uno y ya`.split(/\s+/),
);

const longest = 24;

/** The words of a synopsis, without accents, endings of the plural and words that are everywhere. */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  const words = plain.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.filter((word) => !empty.has(word) && word.length <= longest).map(stem);
}

/** Crude, and the same for both sides of a comparison: "lanterns" meets "lantern". */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
