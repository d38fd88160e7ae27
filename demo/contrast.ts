// How far two colours are apart for who reads: WCAG 2.2, relative luminance and contrast ratio.

/** What text needs against its ground (WCAG 2.2, 1.4.3), and lines that carry meaning (1.4.11). */
export const least = { text: 4.5, line: 3 };

/** `#rgb` or `#rrggbb`, also without its `#`, in six small digits; `undefined` for anything else. */
export function hexOf(colour: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(colour.trim()) ?? [];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast ratio of two colours in `#rrggbb`, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 * NaN for what is no such colour.
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A ratio as it is written, such as `4.4:1`: cut, not rounded, so that 4.49 does not read as enough. */
export const ratioText = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
