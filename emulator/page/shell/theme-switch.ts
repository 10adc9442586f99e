import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '../controls/icon-button.ts';

const KEY = 'theme';
const isDark = matchMedia('(prefers-color-scheme: dark)');
type Theme = 'light' | 'dark';

/** What the person chose here, else what their system says. */
export function applyTheme(): void {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(currentTheme);
  useEffect(() => {
    const look = () => setTheme(currentTheme());
    isDark.addEventListener('change', look);
    return () => isDark.removeEventListener('change', look);
  }, []);
  const next = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    localStorage.setItem(KEY, next);
    applyTheme();
    setTheme(next);
  };
  return html`<${IconButton} icon=${theme === 'dark' ? 'sun' : 'moon'} label=${`Use the ${next} theme`} onClick=${change} />`;
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return isDark.matches ? 'dark' : 'light';
}
