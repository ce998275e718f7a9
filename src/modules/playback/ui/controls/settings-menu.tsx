'use client';

import { useLocale, useText } from '#text';
import { formatList } from '@/language/format';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { SettingsIcon } from '@/ui/icons';
import { audioLabel, qualityLabel } from '../stream-labels';
import { rememberPreferences } from '../viewing-preferences';
import { ChoiceGroup, type Choices } from './choice-group';
import { ControlButton } from './control-button';
import { MenuFrame } from './menu-frame';

/** What only streams have: several qualities, and often several sound tracks. */
export function SettingsMenu() {
  const locale = useLocale();
  const questions = [useQualityQuestion(), useAudioQuestion()].filter((one) => one !== null);
  if (questions.length === 0) return null;
  const label = formatList(
    locale,
    questions.map(({ heading }) => heading),
    'conjunction',
  );
  return (
    <MenuFrame
      label={label}
      trigger={
        <ControlButton label={label}>
          <SettingsIcon />
        </ControlButton>
      }
    >
      {questions.map((question) => (
        <ChoiceGroup key={question.heading} {...question} />
      ))}
    </MenuFrame>
  );
}

const auto = 'auto';

function useQualityQuestion(): Choices | null {
  const text = useText('player');
  const { choices, wanted, playing } = usePlayerState((state) => state.quality);
  const { quality } = useRequests();
  if (choices.length < 2) return null;
  const now = choices.find(({ id }) => id === playing);
  return {
    heading: text('quality'),
    value: wanted ?? auto,
    choices: [
      {
        value: auto,
        label: text('auto'),
        ...(now && wanted === null && { note: text('now', { quality: qualityLabel(text, now) }) }),
      },
      ...choices.map((choice) => ({ value: choice.id, label: qualityLabel(text, choice) })),
    ],
    onChoose: (value) => {
      quality.select(value === auto ? null : value);
      rememberPreferences({ qualityLines: choices.find(({ id }) => id === value)?.lines ?? null });
    },
  };
}

function useAudioQuestion(): Choices | null {
  const text = useText('player');
  const { tracks, selectedId } = usePlayerState((state) => state.audioTracks);
  const { audioTracks } = useRequests();
  if (tracks.length < 2) return null;
  return {
    heading: text('sound'),
    value: selectedId ?? '',
    choices: tracks.map((track) => ({ value: track.id, label: audioLabel(text, track) })),
    onChoose: (value) => {
      audioTracks.select(value);
      const chosen = tracks.find(({ id }) => id === value);
      // A commentary is for this film; the next one begins with its own voices.
      if (chosen && !chosen.isCommentary)
        rememberPreferences({ audio: { language: chosen.language, isSurround: chosen.channels > 2 } });
    },
  };
}
