// View models of bookmarks: the toggle button of a tool, and the rows of the list.
import { formatDate } from '../shared/intl.js';
import type { Bookmark } from '../catalog/bookmarks.js';
import type { Catalog } from '../catalog/catalog.js';
import type { BookmarkStrings } from '../i18n/strings.js';
import { findTool } from './find-tool.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** Strings of the bookmark elements, and the locale (BCP 47) that formats their dates. */
export interface BookmarkLocale {
  strings: BookmarkStrings;
  locale: string;
}

/** State of a list of bookmarks: loading, empty, not empty, or storage unavailable. */
export type BookmarkState = 'loading' | 'none' | 'saved' | 'unavailable';

/** Toggle button of a tool. */
export interface BookmarkToggleViewModel {
  label: string;
  /** Accessible name; the same whether pressed or not. */
  name: string;
  pressed: boolean;
  /** `false` disables the button, because there is no tool to bookmark. */
  usable: boolean;
  /** Note beside the button; empty for none. */
  note: string;
}

/** Row of one bookmark in the list. */
export interface BookmarkRow extends Pick<ToolViewModel, 'slug' | 'name' | 'url'> {
  /** Language (BCP 47) of the name, where it is not that of our strings. */
  lang: string | undefined;
  /** Category, if known, and date. */
  about: readonly string[];
  /** Tool of the catalog; `undefined` while loading and if the catalog has none. */
  tool: ToolViewModel | undefined;
  /** Text in place of the verdict; empty while loading. */
  absent: string;
  choose: string;
  remove: string;
}

/** Catalog that a bookmark's tool is looked up in, as far as it is loaded. */
export interface ToolLookup {
  catalog?: Catalog | undefined;
  context?: FormatContext | undefined;
  /** Text if the catalog could not be loaded; empty while loading. */
  failed: string;
}

/** Creates the toggle button of a tool; `lost` if changes are not stored beyond this visit. */
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
 * Creates a row for each bookmark.
 * @param dayOf returns the ISO date of an instant in the reader's time zone
 */
export const bookmarkRows = (
  bookmarks: readonly Bookmark[],
  lookupOf: (tool: string) => ToolLookup,
  { strings, locale }: BookmarkLocale,
  dayOf: (instant: string) => string,
): BookmarkRow[] =>
  bookmarks.map(({ tool: slug, name: storedName = slug, added }) => {
    const { catalog, context, failed } = lookupOf(slug);
    const found = catalog && findTool(slug, catalog);
    const tool = found && context && toolViewModel(found, catalog, context);
    const name = tool?.name ?? storedName;
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
