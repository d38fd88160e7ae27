// Badges in browsers: no text is wider than its badge or runs into another, whatever it is written in.
import { expect } from '@open-wc/testing';
import { verdictColors } from '../../src/templates/verdict-colors.js';
import { drawnOf, languages, looks } from '../support/drawn-badges.js';

const gone = { record: { gone: true } };
// Without a font for a letter Firefox draws a box with its number, which is wider than any letter.
const drawsNumbers = navigator.userAgent.includes('Firefox');
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const names = [
  'Claw Code',
  'WWW MMM QUICK @@@',
  'iiiiillll.....',
  'Rückwärtskompatibilitätsprüfungsautomat',
  'Éclair & Fils – “Ça va”',
  'Журнал ОШИБОК Жщю',
  'Ґанок єднання їжі',
  'Ελληνικά ΩΔΗ',
  '仕様書レビュー自動化',
  '代码审查助手，全角',
  '한국어 도구',
  'خيط الفجر',
  'مؤسسة التحقق من البرمجيات',
  'סקירת קוד',
  ...(drawsNumbers ? [] : ['अनुवाद औज़ार', 'เครื่องมือรีวิว']),
  'Rocket 🚀👩‍👩‍👧‍👦🇩🇪 Kit',
  '🚀'.repeat(8),
  'e\u0301\u0302\u0303 Z\u0310alg\u0335o',
];

/** The boxes of a badge's texts, as the browser lays them out. */
function boxesIn(svg: string): { text: string; left: number; right: number; width: number }[] {
  const place = document.createElement('div');
  place.innerHTML = svg;
  document.body.append(place);
  const width = Number(place.querySelector('svg')?.getAttribute('width'));
  const boxes = [...place.querySelectorAll('text')].map((text) => {
    const { x, width: own } = text.getBBox();
    return { text: text.textContent, left: x, right: x + own, width };
  });
  place.remove();
  return boxes.sort((one, other) => one.left - other.left);
}

/** Returns the layout problems of a badge's texts. */
function faults(svg: string): string[] {
  const boxes = boxesIn(svg);
  return boxes.flatMap(({ text, left, right, width }, index) => {
    const next = boxes[index + 1];
    return [
      ...(left < 3 || right > width - 3 ? [`"${text}" from ${left} to ${right} of ${width}`] : []),
      // In a detailed badge texts stand on two lines.
      ...(next && !svg.includes('height="64"') && next.left < right
        ? [`"${text}" runs into "${next.text}"`]
        : []),
    ];
  });
}

describe('the texts of a badge', () => {
  for (const name of names)
    it(`fit: ${name}`, async () => {
      for (const look of looks) {
        const { svg } = await drawnOf({ name, look });
        expect(faults(svg), look).to.deep.equal([]);
      }
    });

  for (const lang of languages)
    it(`fit in the words of ${lang}, also of a tool that is gone`, async () => {
      for (const look of looks)
        for (const drawn of [
          {},
          { ships: 1, skips: 4 },
          { ships: 2, skips: 2 },
          { ships: 0, skips: 0 },
          gone,
        ]) {
          const { svg } = await drawnOf({ ...drawn, lang, look });
          expect(faults(svg), look).to.deep.equal([]);
        }
    });
});

/** The colour in the middle of a picture's upper edge, as `#rrggbb`. */
async function groundOf(svg: string, fragment: string): Promise<string> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url + fragment;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  URL.revokeObjectURL(url);
  const [...channels] = context.getImageData(image.width - 6, 1, 1, 1).data.slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

describe('an image of a badge', () => {
  it('obeys what stands behind its URL, as <picture> in a README says it', async () => {
    const { svg } = await drawnOf({ name: 'Claw Code' });
    // WebKit does not look behind the URL of an image: there a badge follows the page.
    if (!isWebKit) expect(await groundOf(svg, '#dark')).to.equal(verdictColors.ship.dark);
    expect(await groundOf(svg, '#light')).to.equal(verdictColors.ship.light);
  });
});
