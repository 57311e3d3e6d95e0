// SPDX-License-Identifier: MIT
import { useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';
export type Choice = 'auto' | Theme;

const key = 'weft-theme';
const darkIsPreferred = matchMedia('(prefers-color-scheme: dark)');

/** What was chosen the last time. A page from a disk may not be allowed to remember. */
function remembered(): Choice {
  try {
    const choice = localStorage.getItem(key);
    return choice === 'light' || choice === 'dark' ? choice : 'auto';
  } catch {
    return 'auto';
  }
}

function remember(choice: Choice): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Then it holds for this visit.
  }
}

const themeOf = (choice: Choice, isDark: boolean): Theme => (choice === 'auto' ? (isDark ? 'dark' : 'light') : choice);

const apply = (theme: Theme): void => {
  document.documentElement.dataset.theme = theme;
};

/** For what stands on the page before there are views. */
export const applyTheme = (): void => apply(themeOf(remembered(), darkIsPreferred.matches));

/** Light or dark, as the system has it unless something else was chosen. */
export function useTheme(): { theme: Theme; choice: Choice; choose: (choice: Choice) => void } {
  const [choice, setChoice] = useState(remembered);
  const [isDark, setDark] = useState(darkIsPreferred.matches);
  useEffect(() => {
    const follow = (): void => setDark(darkIsPreferred.matches);
    darkIsPreferred.addEventListener('change', follow);
    return () => darkIsPreferred.removeEventListener('change', follow);
  }, []);
  const theme = themeOf(choice, isDark);
  apply(theme);
  const choose = (next: Choice): void => {
    remember(next);
    setChoice(next);
  };
  return { theme, choice, choose };
}
