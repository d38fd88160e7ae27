// Measures text without a browser, by the advances of Helvetica, Arial and metrically compatible fonts.
// Fonts of other scripts vary: their widths are either close enough for `textLength`, or generous estimates.

/** Measure of a text. */
export interface TextMeasure {
  /** Width in pixels. */
  width: number;
  /**
   * `true` if `textLength` may set the text to this width. `false` for scripts whose letters join or stack: stretching
   * them to an estimate would be visible, so they are centred in a space that is wide enough.
   */
  exact: boolean;
}

const firstCodePoints = [0x20, 0x391, 0x410];
/** Maps characters to advances in thousandths of the font size; each text begins at one of `firstCodePoints`. */
const advances = (...texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    texts.flatMap((text, block) =>
      text
        .split(' ')
        .map(
          (advance, at) =>
            [String.fromCharCode((firstCodePoints[block] ?? 0) + at), Number(advance)] as const,
        ),
    ),
  );
const regularAdvances = advances(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
  '667 667 551 668 667 611 722 778 278 667 668 833 722 650 778 722 667 365 618 611 667 798 667 835 748 278 667 578 446 556 222 547 578 575 500 557 446 441 556 556 222 500 500 576 500 448 556 690 569 482 617 395 547 648 525 713 781',
  '667 656 667 542 677 667 923 604 719 719 583 656 833 722 778 719 667 722 611 635 760 667 740 667 917 938 792 885 656 719 1010 722 556 573 531 365 583 556 669 458 559 559 438 583 688 552 556 542 556 500 458 500 823 500 573 521 802 823 625 719 521 510 750 542',
);
const boldAdvances = advances(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
  '722 722 601 719 667 611 722 778 278 722 667 833 722 644 778 722 667 365 600 611 667 821 667 809 802 278 667 615 451 611 278 582 615 610 556 606 475 460 611 541 278 558 556 612 556 445 611 766 619 520 684 446 582 715 576 753 845',
  '722 719 722 567 712 667 904 626 719 719 610 702 833 722 778 719 667 722 611 622 854 667 730 703 1005 1019 870 979 719 711 1031 719 556 618 615 417 635 556 709 497 615 615 500 635 740 604 611 604 611 556 490 556 875 556 615 581 833 844 729 854 615 552 854 583',
);

/** Other characters, by the measured one of equal width; accented letters are decomposed before. */
const equalWidth = new Map(
  Object.entries({
    ' ': '\u00A0\u202F·‘’', // narrow
    f: '“”°•',
    n: 'ß€£¥ø–«»đðþ¿µћђѕ',
    l: 'ł',
    i: 'ıª¡іј',
    o: 'º',
    O: 'ØĐÐ',
    L: 'Ł',
    I: 'ІЈ',
    э: 'єґ',
    Э: 'ЄҐ',
    Ж: 'љњ',
    Ш: 'ЉЊ',
    ц: 'џ',
    P: 'Þ',
    '+': '×÷±¬',
    R: '©®',
    m: 'æ',
    W: 'Æœ',
    '@': 'Œ—…™→←',
  }).flatMap(([known, others]) => Array.from(others, (other) => [other, known] as const)),
);

interface Advance {
  /** Width in thousandths of the font size. */
  advance: number;
  exact: boolean;
}

/** Graphemes that are drawn as one emoji, of however many characters. */
const emoji = /\p{RI}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3/u;

/** Advances of Arabic letters by form: before another letter, and at the end of a word. The first match counts. */
const arabic: readonly [letters: RegExp, before: number, atEnd: number][] = [
  [/[سشصض]/u, 980, 1180],
  [/[بپتثٹفقكکگيىیےئ]/u, 430, 920],
  [/ل/u, 360, 600],
  [/[اأإآٱء]/u, 360, 360],
  [/[دذرزژوؤ]/u, 510, 510],
  [/./u, 560, 640],
];

/** Advances of other letters by script. The first match counts; any other letter is taken as wide. */
const scripts: readonly [letters: RegExp, advance: number, exact: boolean][] = [
  [
    /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u,
    1000,
    true,
  ],
  [/[\p{sc=Cyrl}\p{sc=Grek}]/u, 750, false],
  [/[\p{sc=Hebr}\p{sc=Thai}\p{sc=Laoo}]/u, 560, false],
  [/[\p{sc=Deva}\p{sc=Beng}\p{sc=Gujr}\p{sc=Guru}]/u, 580, false],
  [/[\p{sc=Armn}\p{sc=Geor}\p{sc=Ethi}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Sinh}]/u, 730, false],
  [/\p{Extended_Pictographic}/u, 1280, false],
];

const simple = /^[ -~]*$/;
let segmenter: Intl.Segmenter | undefined;

/** Splits a text into graphemes, the letters as readers count them. */
export const splitGraphemes = (text: string): string[] =>
  simple.test(text)
    ? text.split('')
    : Array.from((segmenter ??= new Intl.Segmenter('en')).segment(text), ({ segment }) => segment);

/** Returns the advance of one letter of a grapheme; `next` is the grapheme after it. */
function advanceOf(letter: string, next: string, table: ReadonlyMap<string, number>): Advance {
  const known = table.get(equalWidth.get(letter) ?? letter);
  if (known !== undefined) return { advance: known, exact: true };
  if (/\p{sc=Arab}/u.test(letter)) {
    const [, before = 0, atEnd = 0] = arabic.find(([letters]) => letters.test(letter)) ?? [];
    return { advance: /^(?=\p{L})\p{sc=Arab}/u.test(next) ? before : atEnd, exact: false };
  }
  const [, advance = 900, exact = false] = scripts.find(([letters]) => letters.test(letter)) ?? [];
  return { advance, exact };
}

/** Measures a text in one line, at a font size in pixels. */
export function measureText(text: string, size: number, bold: boolean): TextMeasure {
  const table = bold ? boldAdvances : regularAdvances;
  const graphemes = splitGraphemes(text);
  let sum = 0;
  let isExact = true;
  for (const [index, grapheme] of graphemes.entries())
    if (emoji.test(grapheme)) sum += 1280;
    // Combining marks and format characters take no width.
    else
      for (const letter of grapheme.normalize(/\p{sc=Hang}/u.test(grapheme) ? 'NFC' : 'NFD'))
        if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) {
          const { advance, exact } = advanceOf(letter, graphemes[index + 1] ?? '', table);
          sum += advance;
          isExact &&= exact;
        }
  // In an unknown font, bold letters may be much wider.
  return { width: (sum * size * (isExact ? 1 : bold ? 1.16 : 1.04)) / 1000, exact: isExact };
}

/** Truncates a text to `maxWidth` pixels, between two graphemes and with an ellipsis. */
export function truncateToWidth(text: string, size: number, bold: boolean, maxWidth: number): string {
  if (measureText(text, size, bold).width <= maxWidth) return text;
  const graphemes = splitGraphemes(text);
  let [from, to] = [0, graphemes.length];
  const truncated = (count: number) => `${graphemes.slice(0, count).join('').trimEnd()}…`;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (measureText(truncated(middle), size, bold).width <= maxWidth) from = middle;
    else to = middle - 1;
  }
  return truncated(from);
}
