'use client';

import { useEffect } from 'react';
import { loadProblems } from './problem-text';

export function ProblemTexts() {
  useEffect(() => {
    const timer = setTimeout(() => void loadProblems(), 2_000);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
