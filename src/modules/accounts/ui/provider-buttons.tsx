'use client';

import { useState } from 'react';
import { useText } from '#text';
import { Button } from '@/ui/button';
import type { ProviderName } from '../contract';
import { signInWithProvider, type Refusal } from './auth-client';
import { providerLabels } from './explain-refusal';
import { GithubMark, GoogleMark } from './provider-marks';

type Props = { providers: readonly ProviderName[]; next: string; onRefused: (refusal: Refusal) => void };

const marks = { github: GithubMark, google: GoogleMark };

export function ProviderButtons({ providers, next, onRefused }: Props) {
  const text = useText('auth');
  const [leavingTo, setLeavingTo] = useState<ProviderName | null>(null);
  const leave = async (provider: ProviderName) => {
    setLeavingTo(provider);
    const refusal = await signInWithProvider(provider, next).catch((): Refusal => ({
      code: 'OAuthUnavailable',
      retryAfterSeconds: null,
    }));
    if (!refusal) return;
    setLeavingTo(null);
    onRefused(refusal);
  };
  return (
    <div className="grid gap-3">
      {providers.map((provider) => {
        const Mark = marks[provider];
        return (
          <Button
            key={provider}
            variant="secondary"
            size="lg"
            icon={<Mark className="size-5" />}
            isLoading={leavingTo === provider}
            onClick={() => void leave(provider)}
          >
            {text('continueWith', { provider: providerLabels[provider] })}
          </Button>
        );
      })}
    </div>
  );
}
