import { lanternSea, type Mood } from '../series/lantern-sea';
import * as moods from '../series/moods';
import type { Sound } from '../kit/sound';
import type { Episode, Series } from './work';

const piece = (mood: Mood, sound: Sound) => ({
  seconds: 20,
  scene: lanternSea(mood),
  sound: { noteSeconds: 4, noteLevel: 0.3, chordLevel: 0.4, ...sound },
});

const seasonOne: readonly Episode[] = [
  {
    name: 'Eleven Steps',
    synopsis:
      'A new keeper counts the stairs of the tower and gets a different number each time. The sea below is very calm, and very close.',
    stillSeconds: 3,
    piece: piece(moods.calmMoon, {
      gain: -3,
      chord: [65.41, 98, 146.83, 196],
      wind: { colour: 'brown', lowpass: 500, swell: 0.12, level: 0.7 },
      notes: [
        [3, 392],
        [7, 440],
        [11, 329.63],
        [15, 293.66],
      ],
    }),
    narration: [
      [2, 6, 'The log says one hundred and eleven steps.', 'Im Logbuch stehen hundertelf Stufen.'],
      [7, 11, 'I counted one hundred. Twice.', 'Ich zählte hundert. Zweimal.'],
      [12, 15.5, 'Then I counted coming down.', 'Dann zählte ich auf dem Weg nach unten.'],
      [16, 18.5, 'I am still counting.', 'Ich zähle noch.'],
    ],
  },
  {
    name: 'A Ship With No Bell',
    synopsis:
      'Something answers the fog horn, exactly one second late. The keeper begins to ask it questions.',
    stillSeconds: 5,
    piece: piece(moods.greyFog, {
      chord: [55, 82.41, 110],
      wind: { colour: 'brown', lowpass: 320, swell: 0.1, level: 0.6 },
      notes: [
        [2, 110],
        [3, 103.83],
        [9, 110],
        [10, 103.83],
        [16, 110],
        [17, 98],
      ],
    }),
    narration: [
      [
        2,
        6,
        'Fog since Tuesday. I sound the horn each minute.',
        'Nebel seit Dienstag. Jede Minute gebe ich Signal.',
      ],
      [7, 10.5, 'Since Wednesday, someone answers.', 'Seit Mittwoch antwortet jemand.'],
      [11.5, 15, 'I asked how far away they were.', 'Ich fragte, wie weit sie entfernt sind.'],
      [16, 18.5, 'One step, they said.', 'Eine Stufe, sagten sie.'],
    ],
  },
  {
    name: 'The Keeper Before',
    synopsis:
      'In the worst storm for fifty years the last entry of the old log book turns out to be in tomorrow’s hand.',
    stillSeconds: 4,
    piece: piece(moods.blackStorm, {
      gain: -4,
      chord: [41.2, 61.74, 87.31],
      wind: { colour: 'pink', lowpass: 1500, swell: 0.3, level: 1.0 },
      notes: [
        [4, 174.61],
        [9, 164.81],
        [14, 155.56],
      ],
    }),
    narration: [
      [
        2,
        5.5,
        'The light must not go out. That is the whole job.',
        'Das Licht darf nicht ausgehen. Das ist die ganze Arbeit.',
      ],
      [6.5, 10, 'He wrote it too, the one before me.', 'Er schrieb es auch, der vor mir.'],
      [
        11,
        14.5,
        'Same storm. Same ink. Same spelling mistake.',
        'Derselbe Sturm. Dieselbe Tinte. Derselbe Schreibfehler.',
      ],
      [15.5, 18.5, 'I have not made it yet.', 'Ich habe ihn noch nicht gemacht.'],
    ],
  },
];

const seasonTwo: readonly Episode[] = [
  {
    name: 'What the Tide Returned',
    synopsis:
      'A door washes ashore, still in its frame. It fits the tower perfectly, on a floor the tower does not have.',
    stillSeconds: 6,
    piece: piece(moods.roseDawn, {
      gain: 4,
      chord: [87.31, 130.81, 174.61, 220],
      wind: { colour: 'pink', lowpass: 700, swell: 0.14, level: 0.4 },
      notes: [
        [2, 523.25],
        [5, 587.33],
        [8, 440],
        [12, 523.25],
        [15, 349.23],
      ],
    }),
    narration: [
      [2, 6, 'Low water at five. Calm. Pink.', 'Niedrigwasser um fünf. Ruhig. Rosa.'],
      [7, 10.5, 'One door, oak, in good condition.', 'Eine Tür, Eiche, in gutem Zustand.'],
      [
        11.5,
        15,
        'I carried it up and leaned it on the wall.',
        'Ich trug sie hinauf und lehnte sie an die Wand.',
      ],
      [16, 18.5, 'This morning it was open.', 'Heute früh stand sie offen.'],
    ],
  },
  {
    name: 'Snow on Salt',
    synopsis:
      'Snow falls on the sea for three days. On the fourth, there are footprints, and they come from the west.',
    stillSeconds: 5,
    piece: piece(moods.whiteSilence, {
      gain: 6,
      chord: [98, 146.83, 220, 293.66],
      wind: { colour: 'pink', lowpass: 520, swell: 0.11, level: 0.3 },
      notes: [
        [2, 880],
        [4, 783.99],
        [8, 659.26],
        [12, 783.99],
        [14, 587.33],
      ],
    }),
    narration: [
      [
        2,
        6,
        'The sea does not freeze here. I have checked.',
        'Das Meer friert hier nicht zu. Ich habe nachgesehen.',
      ],
      [7, 10.5, 'And yet it bears the snow.', 'Und doch trägt es den Schnee.'],
      [11.5, 15, 'And the snow bears someone.', 'Und der Schnee trägt jemanden.'],
      [16, 18.5, 'I have put the kettle on.', 'Ich habe Wasser aufgesetzt.'],
    ],
  },
  {
    name: 'One Hundred and Eleven',
    synopsis:
      'The keeper lights the lamp for the last time, counts the steps once more, and at last gets the number in the log.',
    stillSeconds: 8,
    piece: piece(moods.lastLight, {
      chord: [73.42, 110, 146.83, 220, 277.18],
      wind: { colour: 'brown', lowpass: 600, swell: 0.12, level: 0.5 },
      notes: [
        [2, 440],
        [4, 554.37],
        [6, 659.26],
        [9, 587.33],
        [12, 440],
        [15, 369.99],
      ],
    }),
    narration: [
      [2, 6, 'Clear evening. Wind from home.', 'Klarer Abend. Wind von zu Hause.'],
      [7, 10.5, 'One hundred and nine. One hundred and ten.', 'Hundertneun. Hundertzehn.'],
      [
        11.5,
        15,
        'I leave the lamp lit, and the door ajar.',
        'Die Lampe lasse ich brennen, die Tür angelehnt.',
      ],
      [16, 18.5, 'You will want to count them yourself.', 'Du wirst sie selbst zählen wollen.'],
    ],
  },
];

export const lanternRock: Series = {
  name: 'Lantern Rock',
  year: 2025,
  tagline: 'Keep the light. Do not answer the door.',
  synopsis:
    'One keeper, one lamp, and a log book in which somebody else has already written tomorrow. A mystery in two seasons, told from the top of a tower.',
  genres: ['Mystery', 'Drama', 'Fantasy'],
  maturity: 13,
  director: 'Freya Aldous',
  writer: 'Morten Vale',
  cast: [
    ['Isla Renwick', 'The keeper'],
    ['Joss Tremaine', 'The keeper before'],
    ['Wilhelmina Kar', 'The voice in the fog'],
  ],
  lettering: {
    lines: [
      {
        text: 'LANTERN',
        face: 'serifLight',
        size: 118,
        tracking: 0.2,
        fill: ['#ffffff', '#ffdf9a'],
        glow: '#ffb84d',
      },
      { text: 'ROCK', face: 'serifLight', size: 62, tracking: 1.12, fill: '#ffe9c2' },
    ],
    leading: 20,
    ornament: { kind: 'rule', colour: '#ffd684' },
  },
  poster: {
    atSeconds: 3,
    backdropSeconds: 3,
    title: 'top',
    titleWidth: 0.74,
    ink: '#ffeccb',
    shade: '#03060f',
  },
  seasons: [seasonOne, seasonTwo],
};
