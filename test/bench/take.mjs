// One reviewer's take: a beginning that names the tool, what was seen, what speaks for it and what against, an end.
import { openers as openerTexts } from './reviewers.mjs';
import * as texts from './sentences.mjs';
import { words } from './words.mjs';

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** A template cut at its holes: texts and the lists that fill them, in turn. */
function template(text) {
  return text.split(/\{(\w+)\}/).map((part, place) => {
    if (place % 2 === 0 || part === 'name') return part;
    const key = part[0].toLowerCase() + part.slice(1);
    if (!words[key]) throw new Error(`No words for {${part}} in: ${text}`);
    return { list: words[key], capital: key !== part };
  });
}

const openers = Object.fromEntries(
  Object.entries(openerTexts).map(([reviewer, list]) => [reviewer, list.map(template)]),
);
const [seen, praise, complaint, shipEnds, skipEnds] = [
  texts.seen,
  texts.praise,
  texts.complaint,
  texts.shipEnds,
  texts.skipEnds,
].map((list) => list.map(template));

/** The order of the arguments between beginning and end; a take stops when it is long enough. */
const courses = {
  ship: [seen, praise, praise, complaint, praise, seen, praise, praise],
  skip: [seen, complaint, complaint, praise, complaint, seen, complaint, complaint],
};
const ends = { ship: shipEnds, skip: skipEnds };

/** Words of a take: one aims between `least` and `most`, and no sentence is added that would lead past `limit`. */
const length = { least: 98, most: 114, limit: 120 };

/** Words in a text without double spaces. */
function wordCount(text) {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** 80 to 120 words. `deal` is the tool's: what one reviewer said of it no other says. */
export function takeOf(name, reviewer, verdict, chance, deal) {
  const fill = (parts) => {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part === 'name' ? name : part;
      else text += part.capital ? capital(deal(part.list)) : deal(part.list);
    }
    return text;
  };
  const start = fill(deal(openers[reviewer]));
  const end = fill(deal(ends[verdict]));
  const target = chance.between(length.least, length.most);
  let text = start;
  let count = wordCount(start) + wordCount(end);
  for (let step = 0; count < target; step++) {
    const sentence = fill(deal(courses[verdict][step % courses[verdict].length]));
    count += wordCount(sentence);
    if (count > length.limit) break;
    text += ` ${sentence}`;
  }
  return `${text} ${end}`;
}
