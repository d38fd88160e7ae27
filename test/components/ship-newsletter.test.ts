// A newsletter's form as a reader meets it: what it says, when it sends what, and what it says came of that.
import { aTimeout, expect, fixtureSync, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/ship-newsletter/define.js';
import type { ShipNewsletter } from '../../src/components/ship-newsletter/define.js';
import type { NewsletterState, ShipSubscribeDetail } from '../../src/components/index.js';
import { contentHash } from '../../src/view-models/content-hash.js';
import { newsletterViewModel, parseNewsletterForm } from '../../src/view-models/newsletter.js';
import { renderToString } from '../../src/templates/render-to-string.js';
import { newsletterTemplate } from '../../src/components/ship-newsletter/ship-newsletter.template.js';
import { newsletter as english } from '../../src/i18n/en/newsletter.js';
import { newsletter as german } from '../../src/i18n/de.js';
import { answerUrl, formsSentTo } from '../support/requests.js';
import { waitUntil } from '../support/waiting.js';
import { recordWarnings } from '../support/warnings.js';

const all: NewsletterState[] = ['idle', 'sending', 'done', 'subscribed', 'failed'];
const action = (query = '') => answerUrl(query, 'subscribe');
const sent = (element: ShipNewsletter) => formsSentTo(element.action);

describe('<ship-newsletter>', () => {
  const warned = recordWarnings();

  /** A form, once it is there. */
  async function shown(attributes: string, content = '', around = '') {
    const page = fixtureSync<HTMLElement>(
      `<div ${around}><ship-newsletter ${attributes}>${content}</ship-newsletter></div>`,
    );
    const element = page.firstElementChild as ShipNewsletter;
    await waitUntil(() => at(element, 'form') ?? element.state === 'failed', 'there is a form');
    return element;
  }
  const form = (url = action(), more = '', content = '') => shown(`action="${url}" ${more}`, content);
  const fetching = (query = '', content = '') => form(action(query), 'mode="fetch"', content);
  const at = (element: Element, selector: string) =>
    element.shadowRoot?.querySelector<HTMLInputElement>(selector) ?? null;
  const field = (element: Element) => at(element, '[part~=field]')!;
  const button = (element: Element) => at(element, '[part~=button]')!;
  const error = (element: Element) => at(element, '[part~=error]')?.textContent.trim() ?? '';
  const statusText = (element: Element) =>
    at(element, '[part~=done]')!
      .innerText.replace(/[\u2066\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  /** Types an address and sends it. */
  function send(element: Element, email = 'ada@lovelace.example') {
    field(element).value = email;
    field(element).focus();
    button(element).click();
  }
  const reaches = async (element: ShipNewsletter, state: NewsletterState) => {
    await waitUntil(() => element.state === state, `becomes ${state}, is ${element.state}`);
    await element.updateComplete;
  };
  /** The part that has the focus. A text, because a failed comparison of elements prints the whole page. */
  const focused = (element: Element) => element.shadowRoot!.activeElement?.getAttribute('part');
  /** Keeps forms from leaving the page, and notes what they would send. */
  function held(element: ShipNewsletter) {
    const gone: { target: string; action: string; method: string; body: string }[] = [];
    element.shadowRoot!.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const its = event.target as HTMLFormElement;
      const body = new URLSearchParams(new FormData(its) as unknown as Record<string, string>).toString();
      gone.push({
        target: its.getAttribute('target') ?? '',
        action: its.getAttribute('action')!,
        method: its.method,
        body,
      });
    });
    return gone;
  }

  describe('as a form', () => {
    it('has a heading, a label, a field that browsers fill, and a button', async () => {
      const element = await form();
      expect(at(element, 'form')).to.have.attribute('method', 'post');
      expect(at(element, 'form')).to.have.attribute('aria-label', 'Newsletter');
      expect(at(element, '[role=heading]')).to.have.text('Newsletter');
      expect(at(element, '[role=heading]')).to.have.attribute('aria-level', '3');
      expect([...field(element).labels!].map((label) => label.textContent.trim())).to.deep.equal([
        'Email address',
      ]);
      expect(field(element)).to.have.attribute('autocomplete', 'email');
      expect(field(element)).to.have.property('type', 'email');
      expect(button(element).textContent.trim()).to.equal('Subscribe');
      expect(element.state).to.equal('idle');
    });

    const sending: [attributes: string, body: string, reason: string][] = [
      ['', 'email=ada%40lovelace.example&comment=', 'the usual names'],
      ['field="EMAIL" honeypot="b_1_2"', 'EMAIL=ada%40lovelace.example&b_1_2=', 'the names of a service'],
      [
        'extra="tag=a%20b&embed=1"',
        'email=ada%40lovelace.example&comment=&tag=a+b&embed=1',
        'more, as in a URL',
      ],
      [
        'extra="email=eve@e.example&comment=x&=y"',
        'email=ada%40lovelace.example&comment=',
        'nothing in place of the address or the honeypot, and nothing without a name',
      ],
      [
        'field="action" extra="submit=1&method=get&elements=2"',
        'action=ada%40lovelace.example&comment=&submit=1&method=get&elements=2',
        'names that a form itself has',
      ],
      ['field="[object Object]"', 'email=ada%40lovelace.example&comment=', 'no text of an object'],
    ];
    for (const [attributes, body, reason] of sending)
      it(`sends ${body} (${reason})`, async () => {
        const url = action();
        const element = await form(url, attributes);
        const gone = held(element);
        send(element);
        expect(gone.map((each) => each.body)).to.deep.equal([body]);
        expect(gone[0]!.action).to.equal(url);
      });

    it('goes where its target says, and stays as it is', async () => {
      const element = await form(action(), 'target="_blank"');
      const gone = held(element);
      send(element);
      expect(gone[0]!.target).to.equal('_blank');
      await aTimeout(0);
      await element.updateComplete;
      expect(element.state).to.equal('idle');
      expect(field(element).value).to.equal('ada@lovelace.example');
    });

    it('arrives at a server, in a frame of the page', async () => {
      const frame = document.createElement('iframe');
      frame.name = 'answers';
      document.body.append(frame);
      const element = await form(action('type=text/html&body=Thanks'), 'target="answers"');
      const loaded = oneEvent(frame, 'load');
      send(element);
      await loaded;
      await waitUntil(async () => (await sent(element)).length === 1);
      expect((await sent(element))[0]!.body).to.equal('email=ada%40lovelace.example&comment=');
      frame.remove();
    });

    it('takes heading, text and consent of its author', async () => {
      const element = await form(
        action(),
        '',
        '<h2 slot="heading">One a week</h2><p slot="text">In five minutes.</p><p slot="consent">We keep it.</p>',
      );
      for (const child of element.children) expect(child.checkVisibility(), child.outerHTML).to.be.true;
      expect(at(element, '[role=heading]')!.checkVisibility()).to.be.false;
      expect(button(element)).to.have.attribute('aria-describedby');
    });

    it('leaves a form of its author alone', async () => {
      const element = await form(
        action(),
        'mode="fetch"',
        '<form slot="text"><input type="email" name="other" required><button>Ask</button></form>',
      );
      const events: string[] = [];
      element.addEventListener('ship-subscribe', ({ type }) => events.push(type));
      const theirs = element.querySelector('form')!;
      theirs.noValidate = true;
      let stopped: boolean | undefined;
      theirs.parentElement!.addEventListener('submit', (event) => {
        stopped = event.defaultPrevented;
        event.preventDefault();
      });
      theirs.querySelector('button')!.click();
      theirs.checkValidity();
      await element.updateComplete;
      expect(stopped).to.be.false;
      expect(events).to.deep.equal([]);
      expect(error(element)).to.equal('');
    });

    it('shows the author’s fallback until it is defined, and not beside the form', async () => {
      const element = await form(action(), '', '<a href="/letters">Letters</a>');
      expect(element.querySelector('a')!.getClientRects()).to.have.lengthOf(0);
    });

    const wrong: [string, string][] = [
      ['javascript:alert(1)', 'must be an http(s) or relative URL.'],
      ['java\tscript:alert(1)', 'must be an http(s) or relative URL.'],
      ['mailto:ada@lovelace.example', 'must be an http(s) or relative URL.'],
      ['data:text/html,x', 'must be an http(s) or relative URL.'],
      ['https://', 'must be an http(s) or relative URL.'],
      ['', 'no action.'],
      ['[object Object]', 'must be an http(s) or relative URL.'],
    ];
    for (const [url, message] of wrong)
      it(`shows the fallback instead of a form to "${url}", and says so once`, async () => {
        const element = await shown(
          `action="${url}" id="${crypto.randomUUID()}"`,
          '<a href="/x">Letters</a>',
        );
        await element.updateComplete;
        expect(element.state).to.equal('failed');
        expect(at(element, 'form') === null).to.be.true;
        expect(element.querySelector('a')!.getClientRects()).to.have.lengthOf(1);
        expect(warned.join('\n')).to.contain(message);
        expect(warned).to.have.lengthOf(1);
      });

    it('becomes a form when it gets an action, and none when it loses it', async () => {
      const element = await shown('');
      element.action = action();
      await waitUntil(() => at(element, 'form'));
      expect(element.state).to.equal('idle');
      element.removeAttribute('action');
      await element.updateComplete;
      expect(element.state).to.equal('failed');
    });

    it('asks for nothing and stores nothing before the reader sends', async () => {
      const { fetch } = window;
      let asked = 0;
      window.fetch = (...how) => {
        asked++;
        return fetch(...how);
      };
      // Other tests store, meanwhile, what this page would see.
      const { setItem } = Storage.prototype;
      const stored: string[] = [];
      Storage.prototype.setItem = (key) => void stored.push(key);
      const { cookie } = document;
      const element = await fetching();
      field(element).value = 'ada@lovelace.example';
      field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field(element).focus();
      field(element).blur();
      await element.updateComplete;
      window.fetch = fetch;
      Storage.prototype.setItem = setItem;
      expect(asked).to.equal(0);
      expect(await sent(element)).to.be.empty;
      expect(stored).to.be.empty;
      expect(document.cookie).to.equal(cookie);
    });
  });

  describe('what is no address', () => {
    const cases: [email: string, message: string][] = [
      ['', 'Enter your email address.'],
      ['   ', 'Enter your email address.'],
      ['ada', 'That is not an email address. It looks like name@example.org.'],
      ['ada@', 'That is not an email address. It looks like name@example.org.'],
      ['ada lovelace@example.org', 'That is not an email address. It looks like name@example.org.'],
      ['ada@lovelace', 'That address looks cut short. Is its ending missing, such as .org?'],
    ];
    for (const mode of ['', 'fetch'])
      for (const [email, message] of cases)
        it(`"${email}" (${mode || 'plain'}): "${message}", tied to the field, and nothing is sent`, async () => {
          const element = await form(action(), `mode="${mode}"`);
          const gone = held(element);
          let events = 0;
          element.addEventListener('ship-subscribe', () => events++);
          send(element, email);
          await element.updateComplete;
          expect(error(element)).to.equal(message);
          expect(field(element)).to.have.attribute('aria-invalid', 'true');
          const described = field(element).getAttribute('aria-describedby')!;
          expect(at(element, `#${described}`)!.textContent.trim()).to.equal(message);
          expect(focused(element)).to.equal('field');
          expect(field(element).value).to.equal(email.trim());
          expect(element.state).to.equal('idle');
          expect([gone, await sent(element), events]).to.deep.equal([[], [], 0]);
          await expect(element).to.be.accessible();
        });

    it('says nothing more of it once the address is right', async () => {
      const element = await fetching();
      send(element, 'ada');
      await element.updateComplete;
      send(element);
      await reaches(element, 'done');
      expect(error(element)).to.equal('');
    });

    it('also forgets it when the browser sends the form', async () => {
      const element = await form();
      const gone = held(element);
      send(element, 'ada');
      await element.updateComplete;
      send(element);
      expect(gone).to.have.lengthOf(1);
      await waitUntil(() => error(element) === '');
      expect(field(element)).not.to.have.attribute('aria-invalid');
      expect(field(element).value).to.equal('ada@lovelace.example');
    });
  });

  describe('with mode="fetch"', () => {
    it('says that it sends, once, and then that it is done', async () => {
      const element = await fetching('delay=200');
      send(element);
      await reaches(element, 'sending');
      expect(at(element, 'form')).to.have.attribute('aria-busy', 'true');
      expect(button(element).textContent.trim()).to.equal('Sending…');
      expect(button(element)).to.have.attribute('aria-disabled', 'true');
      expect(field(element).value).to.equal('ada@lovelace.example');
      expect(focused(element)).to.equal('field');
      button(element).click();
      await reaches(element, 'done');
      expect(at(element, 'form') === null).to.be.true;
      expect(statusText(element)).to.match(/^Thank you ada@lovelace\.example was handed to the newsletter\./);
      expect(at(element, '[part~=done]')).to.have.attribute('role', 'status');
      expect(focused(element)).to.equal('done');
      expect(await sent(element)).to.have.lengthOf(1);
    });

    it('says so where the address is on the list already', async () => {
      const element = await fetching('status=409');
      send(element);
      await reaches(element, 'subscribed');
      expect(statusText(element)).to.equal('Already subscribed ada@lovelace.example is on the list already.');
    });

    it('says what its author says when it is done, but not where nothing was done', async () => {
      const thanks = '<p slot="done">See you on Friday.</p>';
      const done = await fetching('', thanks);
      send(done);
      await reaches(done, 'done');
      expect(done.firstElementChild!.checkVisibility()).to.be.true;
      const already = await fetching('status=409', thanks);
      send(already);
      await reaches(already, 'subscribed');
      expect(already.firstElementChild!.checkVisibility()).to.be.false;
    });

    const failures: [query: string, message: RegExp, invalid: boolean][] = [
      ['status=400', /did not accept this address/, true],
      ['status=429', /Too many tries/, false],
      ['status=500', /did not take the address/, false],
    ];
    for (const [query, message, invalid] of failures)
      it(`${query}: keeps the address and says "${message.source}"`, async () => {
        const element = await fetching(query);
        send(element);
        await reaches(element, 'failed');
        expect(error(element)).to.match(message);
        expect(at(element, '[part~=error]')).to.have.attribute('role', 'alert');
        expect(field(element).value).to.equal('ada@lovelace.example');
        expect(field(element).hasAttribute('aria-invalid')).to.equal(invalid);
        expect(focused(element)).to.equal('field');
        expect(warned).to.have.lengthOf(1);
        await expect(element).to.be.accessible();
      });

    it('does not claim to know what became of it where no answer can be read', async () => {
      const element = await form('http://127.0.0.1:65432/subscribe', 'mode="fetch"');
      send(element);
      await reaches(element, 'failed');
      expect(error(element)).to.match(/nobody can say whether the address arrived/);
      expect(warned.join()).to.match(/CORS/);
    });

    it('nor where it took too long', async () => {
      const { setTimeout } = window;
      let isLimited = false;
      window.setTimeout = ((act: () => void, time = 0) => {
        if (time === 10_000) isLimited = true;
        return setTimeout(act, time === 10_000 ? 100 : time);
      }) as typeof window.setTimeout;
      const element = await fetching('hang=headers');
      send(element);
      await reaches(element, 'failed').finally(() => (window.setTimeout = setTimeout));
      expect(error(element)).to.match(/took too long\. The address may have arrived/);
      expect(isLimited, 'a limit of ten seconds').to.be.true;
    });

    it('can be tried again, and again', async () => {
      const element = await fetching('status=500&times=1');
      send(element);
      await reaches(element, 'failed');
      button(element).click();
      await reaches(element, 'done');
      expect(await sent(element)).to.have.lengthOf(2);
      at(element, '[part~=again]')!.click();
      await reaches(element, 'idle');
      expect(field(element).value).to.equal('');
      expect(focused(element)).to.equal('field');
    });

    it('does not take the focus from who has gone on reading', async () => {
      const element = await fetching('delay=100');
      send(element);
      field(element).blur();
      await reaches(element, 'done');
      expect(focused(element)).to.equal(undefined);
    });

    it('shows success and sends nothing when the honeypot is filled', async () => {
      const element = await fetching();
      const trap = at(element, '[name=comment]')!;
      expect(trap.closest('[aria-hidden=true]')).to.exist;
      expect(trap.tabIndex).to.equal(-1);
      expect(trap).to.have.attribute('autocomplete', 'off');
      trap.value = 'Buy!';
      send(element);
      await reaches(element, 'done');
      expect(await sent(element)).to.be.empty;
    });
  });

  describe('ship-subscribe', () => {
    const listening = (act: (event: CustomEvent<ShipSubscribeDetail>) => void) => {
      const heard: ShipSubscribeDetail[] = [];
      document.addEventListener(
        'ship-subscribe',
        (event) => {
          heard.push((event as CustomEvent<ShipSubscribeDetail>).detail);
          act(event as CustomEvent<ShipSubscribeDetail>);
        },
        { once: true },
      );
      return heard;
    };

    it('tells the address and all that is sent, across shadow roots', async () => {
      const element = await form(action(), 'field="EMAIL" extra="tag=a"');
      held(element);
      const heard = listening(() => undefined);
      send(element);
      expect(heard[0]!.email).to.equal('ada@lovelace.example');
      expect(heard[0]!.body.toString()).to.equal('EMAIL=ada%40lovelace.example&comment=&tag=a');
    });

    for (const mode of ['', 'fetch']) {
      it(`prevented, nothing is sent and the form stays (${mode || 'plain'})`, async () => {
        const element = await form(action(), `mode="${mode}"`);
        const gone = held(element);
        listening((event) => event.preventDefault());
        send(element);
        await aTimeout(0);
        await element.updateComplete;
        expect(element.state).to.equal('idle');
        expect([gone, await sent(element)]).to.deep.equal([[], []]);
      });

      for (const [said, state] of [
        ['done', 'done'],
        ['subscribed', 'subscribed'],
        ['failed', 'failed'],
        ['anything', 'failed'],
        [undefined, 'failed'],
      ] as [never, NewsletterState][])
        it(`answered by the site with ${String(said)}, it is ${state} (${mode || 'plain'})`, async () => {
          const element = await form(action(), `mode="${mode}"`);
          const gone = held(element);
          let answer: (said: never) => void = () => undefined;
          listening(({ detail }) => detail.respondWith(new Promise((resolve) => (answer = resolve))));
          send(element);
          expect(element.state).to.equal('sending');
          answer(said);
          await reaches(element, state);
          expect([gone, await sent(element)]).to.deep.equal([[], []]);
        });
    }

    it('answered by the site with what fails, it says that it failed', async () => {
      const element = await form();
      listening(({ detail }) => detail.respondWith(Promise.reject(new Error('no'))));
      send(element);
      await reaches(element, 'failed');
      expect(error(element)).to.equal('That did not work. You can try again.');
    });

    it('is answered while it is dispatched, or not at all', async () => {
      const element = await fetching();
      const heard = listening(() => undefined);
      send(element);
      heard[0]!.respondWith('subscribed');
      await reaches(element, 'done');
    });
  });

  describe('by keyboard', () => {
    const able = /Chrome|Firefox/.test(navigator.userAgent);
    it('is field, then button; Enter sends from both', async function () {
      // WebKit's driver sends no keys.
      if (!able) this.skip();
      const element = await fetching('', '<p slot="consent"><a href="/privacy">Privacy</a></p>');
      field(element).focus();
      await sendKeys({ type: 'ada@lovelace.example' });
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal('button');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.localName).to.equal('a');
      field(element).focus();
      await sendKeys({ press: 'Enter' });
      await reaches(element, 'done');
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal('again');
      await sendKeys({ press: 'Enter' });
      await reaches(element, 'idle');
      expect(focused(element)).to.equal('field');
    });
  });

  describe('its states', () => {
    for (const [state, query] of [
      ['idle', undefined],
      ['sending', 'hang=headers'],
      ['done', ''],
      ['subscribed', 'status=409'],
      ['failed', 'status=500'],
    ] as [NewsletterState, string | undefined][])
      for (const scheme of ['light', 'dark'])
        for (const lang of ['en', 'ar'])
          it(`${state} is a custom state and accessible, ${scheme}, ${lang}`, async () => {
            const element = await shown(
              `action="${action(query)}" mode="fetch"`,
              '<h2 slot="heading">One a week</h2><p slot="text">In five minutes.</p><p slot="consent">We keep it.</p>',
              `lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" style="color-scheme: ${scheme}; background: Canvas; color: CanvasText"`,
            );
            if (query !== undefined) send(element);
            await reaches(element, state);
            expect(all.filter((name) => element.matches(`:state(${name})`))).to.deep.equal([state]);
            await expect(element).to.be.accessible();
          });

    it('cannot be set', async () => {
      const element = await form();
      expect(() => Object.assign(element, { state: 'done' })).to.throw(TypeError);
    });
  });

  describe('its words', () => {
    const labels = {
      ar: 'اشتراك',
      de: 'Abonnieren',
      es: 'Suscribirse',
      fr: 'S’abonner',
      ja: '登録する',
      pt: 'Assinar',
      zh: '订阅',
      nl: 'Subscribe',
    };
    for (const [lang, label] of Object.entries(labels))
      it(`speak ${lang}`, async () => {
        const element = await shown(`action="${action()}"`, '', `lang="${lang}"`);
        expect(button(element).textContent.trim()).to.equal(label);
        expect(at(element, '[part~=root]')!.lang).to.equal(lang === 'nl' ? 'en' : lang);
      });

    it('follow the page, and keep what the reader has typed', async () => {
      const element = await shown(`action="${action()}"`, '', 'lang="en"');
      field(element).value = 'ada@love';
      field(element).focus();
      element.parentElement!.lang = 'de';
      await waitUntil(() => button(element).textContent.trim() === 'Abonnieren');
      expect(field(element).value).to.equal('ada@love');
      expect(focused(element)).to.equal('field');
    });

    it('leave an address running from left to right', async () => {
      const element = await shown(`action="${action()}" mode="fetch"`, '', 'lang="ar" dir="rtl"');
      expect(field(element)).to.have.attribute('dir', 'ltr');
      send(element);
      await reaches(element, 'done');
      expect(at(element, '[part~=done]')!.textContent).to.contain('\u2066ada@lovelace.example\u2069');
    });
  });

  describe('prerendered', () => {
    let place: HTMLElement & { setHTMLUnsafe(html: string): void };
    beforeEach(() => {
      place = document.createElement('div');
      document.body.append(place);
    });
    afterEach(() => place.remove());

    /** A form as a prerendered page has it; the definition comes when it is put into the page. */
    function printed(attributes: Record<string, string>, words = english, locale = 'en') {
      const { 'heading-level': headingLevel, ...others } = attributes;
      const viewModel = newsletterViewModel(
        parseNewsletterForm({ ...others, headingLevel }, location.href)!,
        'idle',
        undefined,
        '',
        words,
        locale,
      );
      const template = document.createElement('template');
      template.setAttribute('shadowrootmode', 'open');
      template.innerHTML = `<link id="${contentHash(viewModel, location.origin)}">${renderToString(newsletterTemplate(viewModel))}`;
      const host = document.createElement('ship-newsletter-later');
      for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
      host.append(template);
      return host.outerHTML.replaceAll('ship-newsletter-later', 'ship-newsletter');
    }
    /** As its parser would put it into a page before the script has come: in a document without definitions. */
    function before(html: string, lang = 'en') {
      const page = document.implementation.createHTMLDocument();
      (page.body as typeof place).setHTMLUnsafe(html);
      place.lang = lang;
      const element = page.body.firstElementChild as ShipNewsletter;
      field(element).value = 'ada@lovelace.example';
      return element;
    }

    it('is a form before any script, and keeps form and address when it is defined', async () => {
      const url = action();
      const element = before(printed({ action: url, mode: 'fetch', extra: 'tag=a', 'heading-level': '2' }));
      const was = field(element);
      place.append(element);
      customElements.upgrade(element);
      await element.updateComplete;
      await element.updateComplete;
      expect(field(element) === was).to.be.true;
      expect(was.value).to.equal('ada@lovelace.example');
      expect(element.shadowRoot!.querySelectorAll('form')).to.have.lengthOf(1);
      button(element).click();
      await reaches(element, 'done');
      expect((await sent(element)).map(({ body }) => body)).to.deep.equal([
        'email=ada%40lovelace.example&comment=&tag=a',
      ]);
      expect(element.shadowRoot!.querySelectorAll('[part~=root]')).to.have.lengthOf(1);
    });

    it('keeps what was typed where something is to be said', async () => {
      const element = before(printed({ action: action('status=500'), mode: 'fetch' }));
      place.append(element);
      await element.updateComplete;
      field(element).focus();
      button(element).click();
      await reaches(element, 'failed');
      expect(field(element).value).to.equal('ada@lovelace.example');
      expect(focused(element)).to.equal('field');
      expect(element.shadowRoot!.querySelectorAll('form')).to.have.lengthOf(1);
    });

    it('stays in its language until that has come, then as it is', async () => {
      const element = before(printed({ action: action() }, german, 'de'), 'de');
      const was = field(element);
      place.append(element);
      await element.updateComplete;
      expect(button(element).textContent.trim()).to.equal('Abonnieren');
      place.lang = 'en';
      await waitUntil(() => button(element).textContent.trim() === 'Subscribe');
      expect(field(element) === was).to.be.false;
      expect(field(element).value).to.equal('ada@lovelace.example');
    });

    it('gives way to the author’s fallback where its action is none any more', async () => {
      const element = before(printed({ action: action() }));
      place.append(element);
      await element.updateComplete;
      element.action = 'javascript:0';
      await element.updateComplete;
      expect(at(element, 'form') === null).to.be.true;
    });
  });
});
