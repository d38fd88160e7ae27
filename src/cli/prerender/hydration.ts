// Pages that a framework hydrates: it reports, or fails at, markup that it did not render.

/** Traces of frameworks in the pages that they hydrate. */
const hydrationPattern = new RegExp(
  [
    // React, Next, Docusaurus, Gatsby.
    ...[
      'data-reactroot',
      '\\$RC=',
      '__NEXT_DATA__',
      'self\\.__next_f',
      'id=["\']?(?:__next|__docusaurus|___gatsby)\\b',
    ],
    // React Router from version 7, Remix, React Router with static pages (vite-react-ssg), TanStack Start, Vike.
    ...[
      '__reactRouterContext',
      '__remixContext',
      '__staticRouterHydrationData',
      'self\\.\\$_TSR',
      'id="vike_pageContext"',
    ],
    // vite-react-ssg, Inertia, Vue 2.
    'data-server-rendered="true"',
  ].join('|'),
);

/** Checks that a framework such as React hydrates a page. */
export const isHydrated = (html: string): boolean => hydrationPattern.test(html);
