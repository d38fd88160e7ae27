// Content that a reader would see, told from its markup alone: layout is not known where an element is not shown yet.

/** Elements that show nothing, whatever they contain. */
const unrendered = 'script,style,template,link,meta,noscript,[hidden]';
/** Elements that show something without any text. Custom elements may, in a shadow root of their own. */
const replaced =
  'img,svg,video,audio,canvas,iframe,object,embed,input,button,select,textarea,meter,progress,hr';
const visibleText = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Tests if a reader would see a node: text other than white space and invisible characters, a picture, a control. */
export function rendersContent(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return visibleText.test(node.nodeValue ?? '');
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const element = node as Element;
  if (element.matches(unrendered)) return false;
  // A slot of the page's own component shows what it is assigned.
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return (
    element.matches(replaced) ||
    element.localName.includes('-') ||
    [...element.childNodes, ...assigned].some(rendersContent)
  );
}
