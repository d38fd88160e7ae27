// Copy panel below an example: the snippets that put it on a page, selected by radio buttons.
// Contains only their display; the development server sends them when a panel is opened.
import { codeOf } from './code.js';
import { copyButton } from './copy-button.js';

/** One form of a snippet: its text, or the reason why there is none. */
export interface CopyForm {
  name: string;
  text?: string;
  note?: string;
  problem?: string;
}

/** Response of the server: the forms, or the reason why there are none. */
interface Answer {
  forms?: CopyForm[];
  problem?: string;
}

/** Length of a line above which text wraps and scrolls in a box of its own. */
const long = 2000;

const words = {
  asking: 'Asking for the lines…',
  silent: 'The lines could not be had: the demo’s server does not answer. Close this and open it again.',
};

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  own: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = Object.assign(document.createElement(tag), own);
  made.append(...children);
  return made;
};

async function askServer(example: string): Promise<Answer> {
  const response = await fetch(`/snippets/${example}`);
  return (await response.json()) as Answer;
}

/** Creates the text of one form with its notes. */
function contentOf({ name, text, note, problem }: CopyForm): HTMLElement[] {
  if (text === undefined) return [element('p', { className: 'note' }, problem ?? '')];
  const lines = element('pre', { role: 'group', ariaLabel: `${name}: lines to copy` });
  const isLong = text.length > long;
  lines.classList.toggle('long', isLong);
  // Scrollable by keyboard, too.
  if (isLong) lines.tabIndex = 0;
  lines.append(codeOf(text));
  return [element('p', { className: 'note' }, note ?? ''), lines];
}

/** Creates the content of an open panel; `name` groups its radio buttons. */
function choiceOf(forms: readonly CopyForm[], name: string): HTMLElement[] {
  const shown = element('div', { className: 'lines' });
  const copy = copyButton(() => forms[chosen]?.text ?? '');
  let chosen = 0;
  const show = (index: number) => {
    chosen = index;
    const form = forms[index];
    shown.replaceChildren(...(form ? contentOf(form) : []));
    copy.hidden = form?.text === undefined;
  };
  const radios = forms.map((form, index) => {
    const radio = element('input', { type: 'radio', name, checked: index === 0 });
    radio.addEventListener('change', () => show(index));
    return element('label', {}, radio, form.name);
  });
  show(0);
  const legend = element('legend', { className: 'unseen' }, 'For');
  return [element('div', { className: 'choice' }, element('fieldset', {}, legend, ...radios), copy), shown];
}

/**
 * Fills a `<details data-example="…">` when it is opened; a failed request is repeated the next time.
 * @param ask loads the forms of an example, such as `verdict/claw-code`
 */
export function copyPanel(panel: HTMLDetailsElement, ask = askServer): void {
  const { example = '' } = panel.dataset;
  const inside = element('div', { className: 'inside' });
  panel.append(inside);
  let state: 'empty' | 'asking' | 'full' = 'empty';
  panel.addEventListener('toggle', () => {
    if (!panel.open || state !== 'empty') return;
    state = 'asking';
    const say = (text: string) =>
      inside.replaceChildren(element('p', { className: 'note', role: 'status' }, text));
    say(words.asking);
    ask(example).then(
      ({ forms, problem }) => {
        state = forms ? 'full' : 'empty';
        if (forms) inside.replaceChildren(...choiceOf(forms, `copy ${example}`));
        else say(problem ?? words.silent);
      },
      () => {
        state = 'empty';
        say(words.silent);
      },
    );
  });
}
