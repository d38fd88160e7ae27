// What is said of a reader's bookmarks, in final words: the button beside a tool, and the rows of the list.
// Knows bookmarks, the catalog they are of and the wording; refuses to know how any of it looks.
import { formatDate } from '../shared/intl.js';
import type { Bookmark } from '../catalog/bookmarks.js';
import type { Catalog } from '../catalog/catalog.js';
import type { BookmarkStrings } from '../i18n/strings.js';
import { findTool } from './find-tool.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** Words for bookmarks, and the locale that writes numbers and dates beside them. */
export interface BookmarkLocale {
  strings: BookmarkStrings;
  locale: string;
}

/** What there is to say of bookmarks: loading, none, some, or that they cannot be stored. */
export type BookmarkState = 'loading' | 'none' | 'saved' | 'unavailable';

/** The button beside a tool. */
export interface BookmarkToggleViewModel {
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
export interface BookmarkRow extends Pick<ToolViewModel, 'slug' | 'name' | 'url'> {
  /** The language of the name, where it is not that of our words. */
  lang: string | undefined;
  /** Category and date. */
  about: readonly string[];
  /** The tool as the catalog has it; `undefined` while it is not known, and for good where it has none. */
  tool: ToolViewModel | undefined;
  /** Why there is no verdict; empty while one may come. */
  absent: string;
  choose: string;
  remove: string;
}

/** What the catalog says of a tool, as far as it is known. */
export interface ToolLookup {
  catalog?: Catalog | undefined;
  context?: FormatContext | undefined;
  /** Said where it says nothing; empty while it may come. */
  failed: string;
}

/** What the button of a tool says; `lost` where the page forgets what was done. */
export const bookmarkToggleViewModel = (
  name: string,
  pressed: boolean,
  usable: boolean,
  lost: boolean,
  { strings }: BookmarkLocale,
): BookmarkToggleViewModel => ({
  label: strings.bookmark,
  name: strings.bookmarkTool(name),
  pressed,
  usable,
  note: pressed && lost ? strings.forThisVisit : '',
});

/**
 * A row for each bookmark.
 * @param dayOf the ISO date on which an instant was, where the reader is
 */
export const bookmarkRows = (
  bookmarks: readonly Bookmark[],
  toldOf: (tool: string) => ToolLookup,
  { strings, locale }: BookmarkLocale,
  dayOf: (instant: string) => string,
): BookmarkRow[] =>
  bookmarks.map(({ tool: slug, name: called = slug, added }) => {
    const { catalog, context, failed } = toldOf(slug);
    const found = catalog && findTool(slug, catalog);
    const tool = found && context && toolViewModel(found, catalog, context);
    const name = tool?.name ?? called;
    return {
      slug,
      name,
      lang: tool?.lang,
      url: tool?.url,
      about: [
        ...(tool?.category.known ? [tool.category.text] : []),
        strings.added(formatDate(dayOf(added), locale)),
      ],
      tool,
      absent: catalog && context ? context.strings.absent : failed,
      choose: strings.choose(name),
      remove: strings.remove(name),
    };
  });
