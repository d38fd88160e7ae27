// Colors of SVG badges, for light and dark backgrounds. The same as the defaults in `root.styles.ts`, which a page can
// change; a test keeps both consistent.
import type { Verdict } from '../view-models/panel.js';
import type { ThemedColor } from './svg/svg.js';

/** Colors of the verdicts. */
export const verdictColors: Readonly<Record<Verdict, ThemedColor>> = {
  ship: { light: '#00694a', dark: '#4fcf9f' },
  skip: { light: '#b3321b', dark: '#ff8f73' },
  split: { light: '#7d5700', dark: '#e3b34f' },
  none: { light: '#5d646d', dark: '#9fa7b0' },
};

/** Colors of text and surface. */
export const themeColors = {
  surface: { light: '#fff', dark: '#14171a' },
  text: { light: '#16191d', dark: '#eef0f2' },
  textSecondary: { light: '#454b53', dark: '#b9bfc6' },
  textMuted: { light: '#636a73', dark: '#979fa8' },
} satisfies Record<string, ThemedColor>;

/** Colors of the flat style only: background of the name, text on it, and text on a verdict color. */
export const badgeColors = {
  label: { light: '#2f353c', dark: '#2b3035' },
  onLabel: { light: '#fff', dark: '#eef0f2' },
  onVerdict: { light: '#fff', dark: '#0d0f11' },
} satisfies Record<string, ThemedColor>;

/** Border of a badge, visible on any background. */
export const badgeOutline = { stroke: '#7d858e66' };
