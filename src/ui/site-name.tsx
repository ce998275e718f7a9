'use client';

import { createContext, useContext } from 'react';

const SiteName = createContext('Dex');

/** What the owner calls this house, for sentences that name it. */
export const SiteNameProvider = SiteName.Provider;

export const useSiteName = (): string => useContext(SiteName);
