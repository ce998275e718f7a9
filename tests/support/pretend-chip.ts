import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `works`; `fails at start`; `breaks off`: ends with an error after 30 pictures; `stops`: the same, and says that all
 * is well.
 */
export type ChipMood = 'works' | 'fails at start' | 'breaks off' | 'stops';

export type PretendChip = { setMood: (mood: ChipMood) => void; useCount: () => number };

const picturesUntilTrouble = 30;

/**
 * A program that is ffmpeg on a machine with an NVIDIA card: `h264_nvenc` is libx264 behind its options. Every use of
 * the card is counted.
 */
export function pretendChip(program: string, ffmpeg: string): PretendChip {
  const [mood, uses] = [`${program}.mood`, `${program}.uses`];
  mkdirSync(path.dirname(program), { recursive: true });
  writeFileSync(mood, 'works');
  writeFileSync(uses, '');
  const script = `#!/usr/bin/env bash
if [[ " $* " != *" h264_nvenc "* ]]; then exec '${ffmpeg}' "$@"; fi
mood=$(cat '${mood}')
echo used >> '${uses}'
if [[ $mood == 'fails at start' ]]; then echo 'No capable devices found' >&2; exit 1; fi
given=()
while [[ $# -gt 0 ]]; do
  case "$1" in
    h264_nvenc) given+=(libx264 -preset ultrafast -sc_threshold 0); shift;;
    -preset|-rc|-cq|-b:v|-no-scenecut) shift 2;;
    -frames:v) given+=("$1"); [[ $mood == works ]] && given+=("$2") || given+=(${String(picturesUntilTrouble)}); shift 2;;
    *) given+=("$1"); shift;;
  esac
done
if [[ $mood != 'breaks off' ]]; then exec '${ffmpeg}' "\${given[@]}"; fi
'${ffmpeg}' "\${given[@]}"
echo 'the card has fallen off the bus' >&2
exit 1
`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return {
    setMood: (next) => writeFileSync(mood, next),
    useCount: () => readFileSync(uses, 'utf8').split('\n').length - 1,
  };
}
