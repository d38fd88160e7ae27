// What is said of a reader's bookmarks, in final words: the button beside a tool, and the rows of the list.
// Knows bookmarks, the catalog they are of and the wording; refuses to know how any of it looks.
import { dateText } from '../base/intl.js';
import type { Bookmark } from '../catalog/bookmarks.js';
import type { Catalog } from '../catalog/catalog.js';
import type { BookmarkWords } from '../words/bookmarks/words.js';
import { toolCalled } from './lookup.js';
import { toolFacts, type Telling, type ToolFacts } from './tool.js';

/** Words for bookmarks, and the locale that writes numbers and dates beside them. */
export interface BookmarkSpeech {
  words: BookmarkWords;
  locale: string;
}

/** What there is to say of bookmarks: loading, none, some, or that they cannot be stored. */
export type BookmarkState = 'loading' | 'none' | 'saved' | 'unavailable';

/** The button beside a tool. */
export interface ToggleFacts {
  label: string;
  /** What assistive technology calls it; the same whether pressed or not. */
  name: string;
  pressed: boolean;
  /** Whether there is a tool to bookmark. */
  usable: boolean;
  /** Said beside it; empty for nothing. */
  note: string;
}

/** One bookmark in the list. */
export interface BookmarkRow extends Pick<ToolFacts, 'slug' | 'name' | 'url'> {
  /** The language of the name, where it is not that of our words. */
  lang: string | undefined;
  /** Category and date. */
  about: readonly string[];
  /** The tool as the catalog has it; `undefined` while it is not known, and for good where it has none. */
  tool: ToolFacts | undefined;
  /** Why there is no verdict; empty while one may come. */
  absent: string;
  choose: string;
  remove: string;
}

/** What the catalog says of a tool, as far as it is known. */
export interface Told {
  catalog?: Catalog | undefined;
  telling?: Telling | undefined;
  /** Said where it says nothing; empty while it may come. */
  failed: string;
}

/** What the button of a tool says; `lost` where the page forgets what was done. */
export const toggleFacts = (
  name: string,
  pressed: boolean,
  usable: boolean,
  lost: boolean,
  { words }: BookmarkSpeech,
): ToggleFacts => ({
  label: words.bookmark,
  name: words.bookmarkTool(name),
  pressed,
  usable,
  note: pressed && lost ? words.forThisVisit : '',
});

/**
 * A row for each bookmark.
 * @param dayOf the ISO date on which an instant was, where the reader is
 */
export const bookmarkRows = (
  bookmarks: readonly Bookmark[],
  toldOf: (tool: string) => Told,
  { words, locale }: BookmarkSpeech,
  dayOf: (instant: string) => string,
): BookmarkRow[] =>
  bookmarks.map(({ tool: slug, name: called = slug, added }) => {
    const { catalog, telling, failed } = toldOf(slug);
    const found = catalog && toolCalled(slug, catalog);
    const tool = found && telling && toolFacts(found, catalog, telling);
    const name = tool?.name ?? called;
    return {
      slug,
      name,
      lang: tool?.lang,
      url: tool?.url,
      about: [
        ...(tool?.category.known ? [tool.category.text] : []),
        words.added(dateText(dayOf(added), locale)),
      ],
      tool,
      absent: catalog && telling ? telling.wording.absent : failed,
      choose: words.choose(name),
      remove: words.remove(name),
    };
  });
