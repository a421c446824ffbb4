import { readFileSync } from 'node:fs';

export const TOKENS_CSS = readFileSync('src/ui/tokens.css', 'utf8');

/** Gives the page of a test the tokens of a theme, as the style sheet has them. */
export function wearTokens(theme: string) {
  const style = document.createElement('style');
  style.textContent = TOKENS_CSS.replaceAll(/@media[^}]*\{[^}]*\}[^}]*\}\s*\}/g, '');
  document.head.append(style);
  document.documentElement.dataset.theme = theme;
}

export function takeTokensOff() {
  document.head.replaceChildren();
  delete document.documentElement.dataset.theme;
}
