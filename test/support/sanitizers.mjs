// Packages that pass other people's HTML on and drop what they do not know: each as its documentation says to use it.
import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';

const { window } = new JSDOM('');
const purify = createDOMPurify(window);
// GitHub's schema is the one it has by default.
const github = unified().use(rehypeParse).use(rehypeSanitize).use(rehypeStringify);

export const sanitizers = {
  DOMPurify: (html) => purify.sanitize(html),
  // It keeps the words of tags that it drops, also those of a template, unless told that these are none.
  'sanitize-html': (html) =>
    sanitizeHtml(html, { nonTextTags: ['script', 'style', 'textarea', 'option', 'template'] }),
  "rehype-sanitize with GitHub's schema": async (html) => String(await github.process(html)),
  'Readability, in an article': (html) =>
    // Relative addresses stay as they are written where the page has no base of its own.
    new Readability(new JSDOM(html).window.document).parse()?.content ?? '',
};

export function read(html) {
  const { body } = new JSDOM(html).window.document;
  const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  return {
    text: text(body),
    links: [...body.querySelectorAll('a[href]')].map((link) => [link.getAttribute('href'), text(link)]),
  };
}
