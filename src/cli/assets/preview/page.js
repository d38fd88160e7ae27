// Page of the preview. Its address has the filter and the page number (?filter=code&page=2); each good build reloads it.
const query = new URLSearchParams(location.search);
const byId = (id) => document.getElementById(id);

/** Creates an element with attributes and content; strings become text. */
function create(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

const section = (title, element) => create('div', { class: 'part' }, create('h4', {}, title), element);

/** Shows one tool in every element; a draft says that only the preview has it. */
function toolArticle(slug, catalog, isDraft) {
  const element = (tag, more = {}, name = 'tool') => create(tag, { catalog, [name]: slug, ...more }, slug);
  return create(
    'article',
    { id: slug, 'aria-label': isDraft ? `${slug}, draft` : slug },
    create('h3', {}, slug, ...(isDraft ? [' ', create('span', { class: 'draft' }, 'Draft')] : [])),
    ...(isDraft
      ? [create('p', { class: 'draft-note' }, 'Not published until its file has no "draft: true".')]
      : []),
    section(
      'Badge, in a sentence',
      create('p', {}, 'We looked at it: ', element('ship-badge'), ' and wrote it down.'),
    ),
    section('Card', element('ship-verdict', { 'heading-level': '4' })),
    section('Card, compact', element('ship-verdict', { 'heading-level': '4', variant: 'compact' })),
    section('Scorecard', element('ship-scorecard', { 'heading-level': '4' }, 'tools')),
  );
}

function pageAddress(page) {
  const search = new URLSearchParams(query);
  search.set('page', page);
  return `?${search}`;
}

/** Shows a page of tools from the last good build, and resolves to the number of that build. */
async function showTools() {
  byId('filter-text').value = query.get('filter') ?? '';
  const { total, page, pages, slugs, drafts, shown } = await (await fetch(`/tools.json?${query}`)).json();
  const catalog = `/build-${shown}/v1/`;
  byId('tools-title').textContent = `Tools (${total.toLocaleString('en')})`;
  byId('none').hidden = slugs.length > 0 || shown === 0;
  byId('tools').append(...slugs.map((slug) => toolArticle(slug, catalog, drafts.includes(slug))));

  const pairs = [slugs.slice(0, 2), slugs.slice(2, 4)].filter(({ length }) => length === 2);
  byId('pairs').hidden = pairs.length === 0;
  byId('pairs').append(
    ...pairs.map((pair) =>
      create('tool-compare', { catalog, tools: pair.join(' '), 'heading-level': '3' }, pair.join(', ')),
    ),
  );

  byId('pages').hidden = pages < 2;
  if (page > 1) byId('pages').append(create('a', { href: pageAddress(page - 1), rel: 'prev' }, 'Previous'));
  byId('pages').append(create('span', { 'aria-current': 'page' }, `Page ${page} of ${pages}`));
  if (page < pages) byId('pages').append(create('a', { href: pageAddress(page + 1), rel: 'next' }, 'Next'));
  return shown;
}

/** Shows the state of the last build. */
function showState({ shown, tally, diagnostics, error }) {
  const hasErrors = tally.errors > 0;
  byId('diagnostics').hidden = !hasErrors;
  byId('state').classList.toggle('error', hasErrors);
  byId('state').textContent = !hasErrors
    ? 'Up to date'
    : shown
      ? 'The last change could not be built. This page shows the build before it.'
      : 'The catalog cannot be built yet.';
  byId('error').hidden = !error;
  byId('error').textContent = error ?? '';
  byId('list').replaceChildren(
    ...diagnostics.map(({ file, line, column, message }) =>
      create('li', {}, create('code', {}, `${file}:${line}:${column}`), ` ${message}`),
    ),
  );
}

const shownBuild = await showTools();
const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => {
  const rebuild = JSON.parse(data);
  if (rebuild.shown !== shownBuild) location.reload();
  else showState(rebuild);
});
events.addEventListener('error', () => {
  byId('state').textContent = 'The preview has ended.';
});
addEventListener('pagehide', () => events.close());
