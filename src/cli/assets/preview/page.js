// The preview's page: which tools it shows is in the address (?filter=code&page=2); each good build loads it anew.
const query = new URLSearchParams(location.search);
const byId = (id) => document.getElementById(id);

/** An element with attributes and content; text stays text. */
function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

const part = (title, element) => make('div', { class: 'part' }, make('h4', {}, title), element);

/** One tool in every element. */
function article(slug, catalog) {
  const of = (tag, more = {}, name = 'tool') => make(tag, { catalog, [name]: slug, ...more }, slug);
  return make(
    'article',
    { id: slug, 'aria-label': slug },
    make('h3', {}, slug),
    part('Badge, in a sentence', make('p', {}, 'We looked at it: ', of('ship-badge'), ' and wrote it down.')),
    part('Card', of('ship-verdict', { 'heading-level': '4' })),
    part('Card, compact', of('ship-verdict', { 'heading-level': '4', variant: 'compact' })),
    part('Scorecard', of('ship-scorecard', { 'heading-level': '4' }, 'tools')),
  );
}

function addressOf(page) {
  const there = new URLSearchParams(query);
  there.set('page', page);
  return `?${there}`;
}

/** Shows a page of tools, from the build that is shown now. */
async function show() {
  byId('wanted').value = query.get('filter') ?? '';
  const { total, page, pages, slugs, shown } = await (await fetch(`/tools.json?${query}`)).json();
  const catalog = `/build-${shown}/v1/`;
  byId('tools-title').textContent = `Tools (${total.toLocaleString('en')})`;
  byId('none').hidden = slugs.length > 0 || shown === 0;
  byId('tools').append(...slugs.map((slug) => article(slug, catalog)));

  const pairs = [slugs.slice(0, 2), slugs.slice(2, 4)].filter(({ length }) => length === 2);
  byId('pairs').hidden = pairs.length === 0;
  byId('pairs').append(
    ...pairs.map((pair) =>
      make('tool-compare', { catalog, tools: pair.join(' '), 'heading-level': '3' }, pair.join(', ')),
    ),
  );

  byId('pages').hidden = pages < 2;
  if (page > 1) byId('pages').append(make('a', { href: addressOf(page - 1), rel: 'prev' }, 'Previous'));
  byId('pages').append(make('span', { 'aria-current': 'page' }, `Page ${page} of ${pages}`));
  if (page < pages) byId('pages').append(make('a', { href: addressOf(page + 1), rel: 'next' }, 'Next'));
  return shown;
}

/** What came of the last build. */
function tell({ shown, tally, findings, refusal }) {
  const wrong = tally.errors > 0;
  byId('findings').hidden = !wrong;
  byId('state').classList.toggle('wrong', wrong);
  byId('state').textContent = !wrong
    ? 'Up to date'
    : shown
      ? 'The last change could not be built. This is how it was before.'
      : 'This cannot be built yet.';
  byId('refusal').hidden = !refusal;
  byId('refusal').textContent = refusal ?? '';
  byId('list').replaceChildren(
    ...findings.map(({ file, line, column, message }) =>
      make('li', {}, make('code', {}, `${file}:${line}:${column}`), ` ${message}`),
    ),
  );
}

const shownHere = await show();
const news = new EventSource('/news');
news.addEventListener('message', ({ data }) => {
  const round = JSON.parse(data);
  if (round.shown !== shownHere) location.reload();
  else tell(round);
});
news.addEventListener('error', () => {
  byId('state').textContent = 'The preview has ended.';
});
addEventListener('pagehide', () => news.close());
