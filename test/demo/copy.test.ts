// A copy panel as a reader meets it: closed, opened, another form chosen, copied; and when there is nothing to copy.
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { copyPanel, type CopyForm } from '../../demo/copy.js';
import { waitUntil } from '../support/waiting.js';

const forms: CopyForm[] = [
  { name: 'CDN', text: '<ship-badge tool="ant"></ship-badge>', note: 'For the page.' },
  { name: 'npm', text: "import 'ship-or-skip/ship-badge.js';" },
  { name: 'Prerendered', problem: 'There is no script: build it.' },
];

/** A panel, and what it asked for; `answers` are used up one after the other, the last one stays. */
async function panelOf(...answers: (() => Promise<{ forms?: CopyForm[]; problem?: string }>)[]) {
  const asked: string[] = [];
  const panel = await fixture<HTMLDetailsElement>(
    html`<details data-example="badge/ant"><summary>Copy this badge</summary></details>`,
  );
  copyPanel(panel, (example) => {
    asked.push(example);
    return (answers[asked.length - 1] ?? answers.at(-1)!)();
  });
  const toggle = async () => {
    const toggled = oneEvent(panel, 'toggle');
    panel.querySelector('summary')?.click();
    await toggled;
    await aTimeout(0);
  };
  return { panel, asked, toggle };
}

const good = () => Promise.resolve({ forms });
const linesIn = (panel: Element) => panel.querySelector('[role=group]')?.textContent;
const radioOf = (panel: Element, name: string) =>
  [...panel.querySelectorAll('input')].find((each) => each.labels?.[0]?.textContent === name)!;

/** Takes the clipboard's place: what was copied, or a refusal. */
function clipboard(refuses = false): string[] {
  const copied: string[] = [];
  const writeText = (text: string) =>
    refuses ? Promise.reject(new Error('no')) : Promise.resolve(void copied.push(text));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return copied;
}

describe('a copy panel', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('asks for nothing until it is opened, and then once', async () => {
    const { asked, toggle } = await panelOf(good);
    expect(asked).to.deep.equal([]);
    await toggle();
    await toggle();
    await toggle();
    expect(asked).to.deep.equal(['badge/ant']);
  });

  it('offers each form, and shows the lines of the first', async () => {
    const { panel, toggle } = await panelOf(good);
    await toggle();
    expect([...panel.querySelectorAll('label')].map((label) => label.textContent)).to.deep.equal([
      'CDN',
      'npm',
      'Prerendered',
    ]);
    expect(radioOf(panel, 'CDN').checked).to.be.true;
    expect(linesIn(panel)).to.equal(forms[0]?.text);
    expect(panel.textContent).to.include('For the page.');
    await expect(panel).to.be.accessible();
  });

  it('copies the form that is chosen, and says so', async () => {
    const copied = clipboard();
    const { panel, toggle } = await panelOf(good);
    await toggle();
    radioOf(panel, 'npm').click();
    expect(linesIn(panel)).to.equal(forms[1]?.text);
    panel.querySelector('button')?.click();
    await waitUntil(() => panel.querySelector('[role=status]')?.textContent === 'Copied');
    expect(copied).to.deep.equal([forms[1]?.text]);
    await expect(panel).to.be.accessible();
  });

  it('says where the browser lets nothing be copied', async () => {
    clipboard(true);
    const { panel, toggle } = await panelOf(good);
    await toggle();
    panel.querySelector('button')?.click();
    await waitUntil(() => panel.querySelector('[role=status]')?.textContent.includes('select the lines'));
  });

  it('says why a form is not to be had, and offers nothing to copy', async () => {
    const { panel, toggle } = await panelOf(good);
    await toggle();
    radioOf(panel, 'Prerendered').click();
    expect(linesIn(panel)).to.equal(undefined);
    expect(panel.textContent).to.include('There is no script: build it.');
    expect(panel.querySelector('button')?.checkVisibility()).to.be.false;
    await expect(panel).to.be.accessible();
  });

  it('shows text as it is, whatever is in it', async () => {
    const text = '<img src=x onerror="alert(1)"> <b i="</code>"> :root { --x: 1 }';
    const { panel, toggle } = await panelOf(() => Promise.resolve({ forms: [{ name: 'CDN', text }] }));
    await toggle();
    expect(linesIn(panel)).to.equal(text);
    expect(panel.querySelector('img')).to.equal(null);
  });

  it('says that the server is silent, or what it said, and asks again when it is opened again', async () => {
    const { panel, asked, toggle } = await panelOf(
      () => Promise.reject(new Error('gone')),
      () => Promise.resolve({ problem: 'There is nothing to copy here.' }),
      good,
    );
    await toggle();
    expect(panel.querySelector('[role=status]')?.textContent).to.include('does not answer');
    await toggle();
    await toggle();
    expect(panel.querySelector('[role=status]')?.textContent).to.equal('There is nothing to copy here.');
    await toggle();
    await toggle();
    expect(linesIn(panel)).to.equal(forms[0]?.text);
    expect(asked.length).to.equal(3);
  });
});
