// One layout, and the folder with our script and the catalog copied as it is.
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ title }}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/ship-or-skip.js"></script>
    <link rel="ship-catalog" href="/v1/">
  </head>
  <body>
    {{ content }}
  </body>
</html>`;

export default function (eleventy) {
  eleventy.addPassthroughCopy({ static: '/' });
  eleventy.addTemplate('_includes/page.liquid', page);
  eleventy.addGlobalData('layout', 'page.liquid');
}

export const config = { markdownTemplateEngine: false };
