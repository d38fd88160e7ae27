// Every tag that a page can have, by its name, and its styles as text.
import { badgeWidget } from '../../components/ship-badge/ship-badge.template.js';
import { verdictWidget } from '../../components/ship-verdict/ship-verdict.template.js';
import { compareWidget } from '../../components/tool-compare/tool-compare.template.js';
import { newsletterWidget } from '../../components/ship-newsletter/ship-newsletter.template.js';
import type { Widget } from '../../templates/widget.js';
import { scorecardWidget } from '../../components/ship-scorecard/ship-scorecard.template.js';

/** The pieces by their tags. */
export const widgets: ReadonlyMap<string, Widget> = new Map(
  [badgeWidget, verdictWidget, compareWidget, scorecardWidget].map((widget) => [
    widget.tag,
    widget as Widget,
  ]),
);

/** A tag and its styles: a piece, or what shows no catalog. */
export type StyledTag = Pick<Widget, 'tag' | 'styles'>;

/** All that a page can have of us, by its tag. */
export const styledTags: ReadonlyMap<string, StyledTag> = new Map<string, StyledTag>([
  ...widgets,
  [newsletterWidget.tag, newsletterWidget],
]);

const texts = new Map<string, string>();

/** A tag's styles as one text. */
export function widgetStyles({ tag, styles }: StyledTag): string {
  const text = texts.get(tag) ?? compressCss(styles.map(({ cssText }) => cssText).join(''));
  texts.set(tag, text);
  return text;
}

/** Styles without what only a reader of the source needs. */
export const compressCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim();
