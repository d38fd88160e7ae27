// Styles in documents other than that of the script: a popup, picture-in-picture, the frame of an editor. A constructed style
// sheet belongs to the document that made it, and is refused or dropped in another.
import { adoptStyles, type CSSResult, type CSSResultOrNative } from 'lit';

/** Gives styles to a shadow root, in whichever document it is; to none in a document that is not shown. */
export function adoptStylesIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (ownerDocument === document) adoptStyles(root, [...styles]);
  else if (view)
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
}
