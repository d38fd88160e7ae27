// What every page of the demo shares: three switches, for theme, direction and language.
// They live in the address (?theme=dark&dir=rtl&lang=ar), so a page can be linked as it is, and nothing is stored.

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
/** What the demo's own prose is written in, whatever the embeds speak. */
const prose = root.lang;
const query = new URLSearchParams(location.search);

interface Switch {
  name: string;
  label: string;
  choices: Record<string, string>;
  /** What holds when the address says nothing. */
  usual: string;
  /** Makes the page so. */
  act: (choice: string) => void;
}

const switches: Switch[] = [
  {
    name: 'theme',
    label: 'Theme',
    choices: themes,
    usual: root.dataset['theme'] ?? 'auto',
    // site.css turns this into `color-scheme`, which is all that the elements look at.
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
      // The prose says that it is English, which would make embeds inside it English too.
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

/** Links to the other pages carry the choices along. */
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
