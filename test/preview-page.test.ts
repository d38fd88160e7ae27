// The page of `preview`: the state of the last build, as its reader sees it.
import { expect } from '@open-wc/testing';

const folder = '/src/cli/assets/preview';

/** Stands for the server's stream of build results. */
class FakeEvents extends EventTarget {
  static last: FakeEvents;
  constructor() {
    super();
    FakeEvents.last = this;
  }
  close(): void {}
}

const send = (message: object) =>
  FakeEvents.last.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
const isHidden = (id: string) => document.getElementById(id)?.hidden;

describe('the page of the preview', () => {
  const { fetch, EventSource } = window;

  before(async () => {
    const page = await (await fetch(`${folder}/index.html`)).text();
    document.body.innerHTML = new DOMParser().parseFromString(page, 'text/html').body.innerHTML;
    const tools = { total: 2, page: 1, pages: 1, shown: 1, slugs: ['one', 'two'], drafts: ['two'] };
    window.fetch = () => Promise.resolve(Response.json(tools));
    window.EventSource = FakeEvents as unknown as typeof EventSource;
    const script = `${folder}/page.js`;
    await import(script);
  });

  after(() => {
    Object.assign(window, { fetch, EventSource });
    document.body.replaceChildren();
  });

  it('shows the mistakes of a build that failed, with their places, and takes them away again', () => {
    const diagnostic = { file: 'tools/one.yaml', line: 3, column: 5, severity: 'error', message: 'is wrong' };
    send({ number: 2, shown: 1, tally: { errors: 1 }, diagnostics: [diagnostic] });
    expect(isHidden('diagnostics')).to.equal(false);
    expect(textOf('list')).to.equal('tools/one.yaml:3:5 is wrong');
    expect(isHidden('error')).to.equal(true);
    send({ number: 3, shown: 1, tally: { errors: 0 }, diagnostics: [] });
    expect(isHidden('diagnostics')).to.equal(true);
    expect(textOf('state')).to.equal('Up to date');
  });

  it('marks drafts, and no other tools', () => {
    const [one, two] = document.querySelectorAll('article');
    expect(one?.getAttribute('aria-label')).to.equal('one');
    expect(one?.textContent).not.to.match(/draft/i);
    expect(two?.getAttribute('aria-label')).to.equal('two, draft');
    expect(two?.querySelector('h3')?.textContent).to.equal('two Draft');
    expect(two?.textContent).to.match(/Not published until its file has no "draft: true"/);
  });

  it('shows why a build could not start', () => {
    send({ number: 2, shown: 1, tally: { errors: 1 }, diagnostics: [], error: 'There is no catalog.yaml.' });
    expect(isHidden('error')).to.equal(false);
    expect(textOf('error')).to.equal('There is no catalog.yaml.');
  });

  it('says that the preview has ended', () => {
    FakeEvents.last.dispatchEvent(new Event('error'));
    expect(textOf('state')).to.match(/ended/);
  });
});
