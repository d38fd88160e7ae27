// Widgets by tag name, and the styles of each tag as text.
import { badgeWidget } from '../../components/ship-badge/ship-badge.template.js';
import { verdictWidget } from '../../components/ship-verdict/ship-verdict.template.js';
import { compareWidget } from '../../components/tool-compare/tool-compare.template.js';
import { newsletterWidget } from '../../components/ship-newsletter/ship-newsletter.template.js';
import type { Widget, WidgetTag } from '../../templates/widget.js';
import { scorecardWidget } from '../../components/ship-scorecard/ship-scorecard.template.js';

const widgetsByTag = {
  'ship-badge': badgeWidget,
  'ship-scorecard': scorecardWidget,
  'ship-verdict': verdictWidget,
  'tool-compare': compareWidget,
} satisfies Record<WidgetTag, unknown>;

/** Widgets that show catalog data, by tag name. */
export const widgets: ReadonlyMap<string, Widget> = new Map(
  Object.entries(widgetsByTag).map(([tag, widget]) => [tag, widget as Widget]),
);

/** Tag name and styles, of any widget. */
export type StyledTag = Pick<Widget, 'styles'> & { tag: string };

/** All tags with prerendered content, by tag name: the widgets, and the newsletter form, which needs no catalog. */
export const styledTags: ReadonlyMap<string, StyledTag> = new Map<string, StyledTag>([
  ...widgets,
  [newsletterWidget.tag, newsletterWidget],
]);

const texts = new Map<string, string>();

/** Returns a tag's styles as one compressed text; cached. */
export function widgetStyles({ tag, styles }: StyledTag): string {
  const text = texts.get(tag) ?? compressCss(styles.map(({ cssText }) => cssText).join(''));
  texts.set(tag, text);
  return text;
}

/** Removes comments and optional white space from CSS. */
export const compressCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim();
