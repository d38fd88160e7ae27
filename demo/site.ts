// Switches on every page of the demo: theme, direction and language.
// Their values are in the URL (?theme=dark&dir=rtl&lang=ar), so that a page can be linked as shown, and nothing is stored.

const themes = { auto: 'Auto', light: 'Light', dark: 'Dark' };
const directions = { ltr: 'Left to right', rtl: 'Right to left' };
const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ja: '日本語',
  zh: '简体中文',
  ar: 'العربية',
};

const root = document.documentElement;
/** Language of the demo's own text, whatever the language of the elements. */
const prose = root.lang;
const query = new URLSearchParams(location.search);

interface Switch {
  name: string;
  label: string;
  choices: Record<string, string>;
  /** Default, without a parameter in the URL. */
  usual: string;
  /** Applies a value to the page. */
  act: (choice: string) => void;
}

const switches: Switch[] = [
  {
    name: 'theme',
    label: 'Theme',
    choices: themes,
    usual: root.dataset['theme'] ?? 'auto',
    // site.css turns this into `color-scheme`, which is all that the elements use.
    act: (choice) => (root.dataset['theme'] = choice),
  },
  {
    name: 'dir',
    label: 'Direction',
    choices: directions,
    usual: 'ltr',
    act: (choice) => (root.dir = choice),
  },
  {
    name: 'lang',
    label: 'Language',
    choices: languages,
    usual: 'en',
    act: (choice) => {
      root.lang = choice === 'en' ? prose : choice;
      // The text is marked as English, which would make elements inside it English, too.
      const embeds = [
        ...['ship-badge', 'ship-verdict', 'ship-scorecard', 'tool-compare'],
        ...['ship-bookmark', 'ship-bookmarks', 'ship-newsletter'],
      ];
      for (const embed of document.querySelectorAll<HTMLElement>(
        `body [lang='${prose}'] :is(${embeds.join()})`,
      ))
        embed.lang = root.lang;
    },
  },
];

const chosen = ({ name, choices, usual }: Switch) => {
  const choice = query.get(name) ?? '';
  return Object.hasOwn(choices, choice) ? choice : usual;
};

/** Adds the choices to links to other pages. */
function carry() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.site a[href]'))
    link.search = query.toString();
}

const form = document.createElement('form');
form.className = 'switches';
form.ariaLabel = 'How this page is shown';
for (const each of switches) {
  const select = document.createElement('select');
  select.name = each.name;
  for (const [value, text] of Object.entries(each.choices)) {
    const option = new Option(text, value, false, value === chosen(each));
    if (each.name === 'lang') option.lang = value;
    select.add(option);
  }
  select.addEventListener('change', () => {
    query.set(each.name, select.value);
    history.replaceState(null, '', `?${query.toString()}${location.hash}`);
    each.act(select.value);
    carry();
  });
  const label = document.createElement('label');
  label.append(each.label, select);
  form.append(label);
  each.act(chosen(each));
}
document.querySelector('.site')?.append(form);
carry();
