import { wordsOf } from './tokenise';

/** Words of genres, in the languages that libraries are described in, and what people call that mood. */
const moods: readonly (readonly [genres: string, words: string])[] = [
  [
    'comedy komödie comedia كوميديا',
    'funny hilarious laugh laughing humour humor light silly lustig witzig heiter lachen humorvoll divertida divertido graciosa reír risa مضحك مضحكة فكاهي ضحك comedies komödien comedias',
  ],
  [
    'horror terror رعب grusel',
    'scary frightening creepy spooky terrifying fear gruselig unheimlich angst schaurig miedo aterradora escalofriante مخيف مخيفة مرعب',
  ],
  [
    'thriller suspense spannung إثارة',
    'suspenseful gripping tense thrilling nerve spannend fesselnd nervenkitzel tensión tensa intriga emocionante مشوق مثير',
  ],
  [
    'romance romantik romántica romantisch رومانسي liebesfilm',
    'romantic love romances kiss liebe verliebt romantische amor enamorada romántico حب رومانسية غرام',
  ],
  [
    'drama دراما',
    'sad moving touching tearjerker emotional serious dramas traurig bewegend rührend ernst triste conmovedora emotiva حزين حزينة مؤثر',
  ],
  [
    'action acción أكشن',
    'explosive fast adrenaline fighting fights actionreich rasant kampf adrenalina explosiva peleas حركة قتال',
  ],
  [
    'adventure abenteuer aventura aventuras مغامرة مغامرات',
    'adventurous exciting quest journey abenteuerlich reise aventurera viaje رحلة',
  ],
  [
    'fiction ficción scifi خيال',
    'scifi sci space futuristic future weltraum zukunft futuristisch espacio futurista futuro فضاء مستقبل',
  ],
  [
    'fantasy fantasía fantastik فانتازيا',
    'magic magical dreamlike magisch märchenhaft zauberhaft mágica mágico سحر',
  ],
  [
    'family familie familia kids kinder infantil children عائلي',
    'cosy cozy heartwarming wholesome gentle feelgood children gemütlich herzlich kinderfilm acogedora entrañable niños دافئ أطفال',
  ],
  [
    'animation zeichentrick animación anime رسوم',
    'animated cartoon cartoons animiert trickfilm zeichentrickfilm animada dibujos كرتون متحركة',
  ],
  [
    'mystery rätsel misterio غموض',
    'puzzling mysterious whodunit rätselhaft geheimnisvoll misteriosa enigmática غامض',
  ],
  [
    'crime krimi crimen policíaca policíaco جريمة',
    'detective police gangster heist kriminalfilm polizei verbrechen ladrones policía شرطة بوليسي',
  ],
  ['noir', 'dark moody shadowy düster finster oscura oscuro sombría مظلم'],
  ['war krieg kriegsfilm guerra bélica حرب', 'battle soldiers schlacht soldaten batalla soldados معركة جنود'],
  ['western westerns وسترن', 'cowboy cowboys vaqueros رعاة'],
  [
    'documentary dokumentation doku dokumentarfilm documental وثائقي',
    'real educational true documentaries dokus lehrreich educativa verdadera حقيقي تعليمي',
  ],
  [
    'music musical musik música موسيقى',
    'songs singing dancing concert lieder tanz konzert canciones baile concierto أغاني غناء رقص',
  ],
  ['history geschichte historisch historia histórica تاريخ', 'historical past historischer época تاريخي'],
];

const genresOf = new Map<string, Set<string>>();
for (const [genres, words] of moods)
  for (const word of wordsOf(`${genres} ${words}`)) {
    const known = genresOf.get(word) ?? new Set();
    for (const genre of wordsOf(genres)) if (genre !== word) known.add(genre);
    genresOf.set(word, known);
  }

const none: ReadonlySet<string> = new Set();

/** Words of genres that a word may stand for: "scary", "gruselig" and "terror" for "horror". */
export const genresOfMood = (word: string): ReadonlySet<string> => genresOf.get(word) ?? none;
