// View model of a widget: computed when the catalog, the question or the language is another.
import type { Catalog } from '../catalog/catalog.js';
import type { CatalogResult } from '../data/catalog-store.js';
import { localizeStrings, type LocalizedStrings } from '../i18n/localized-strings.js';
import type { Locale } from '../i18n/localizer.js';
import type { Strings } from '../i18n/strings.js';
import { parseOptions, type Widget, type WidgetAttributes, type WidgetOptions } from '../templates/widget.js';
import { contentHash } from '../view-models/content-hash.js';
import type { WidgetViewModel } from '../view-models/widget.js';

interface Computed {
  catalog: Catalog;
  strings: LocalizedStrings;
  /** `undefined` where the catalog has none of the tools. */
  viewModel: WidgetViewModel | undefined;
  /** The hash by which prerendered content is compared. */
  hash: string;
}

/**
 * View models by widget, question, locale and staleness: a page may show the same a thousand times. Without the day,
 * because each day's catalog would stay in memory.
 */
const cache: Record<string, Computed> = {};

/** Keeps the options and the view model of its host's widget. */
export class ViewModelController {
  #options: WidgetOptions | undefined;
  #computed: Computed | undefined;

  constructor(
    private readonly widget: Widget,
    private readonly attributes: WidgetAttributes,
  ) {}

  /** The options that the attributes ask for. */
  get options(): WidgetOptions {
    return (this.#options ??= parseOptions(this.widget, this.attributes));
  }

  /** The view model; `undefined` without a catalog, and where it has none of the tools. */
  get viewModel(): WidgetViewModel | undefined {
    return this.#computed?.viewModel;
  }

  /** The hash of the view model; `undefined` without a catalog. */
  get hash(): string | undefined {
    return this.#computed?.hash;
  }

  /** The strings of the view model, or `locale` without the labels of a catalog. */
  stringsIn({ strings, locale }: Locale<Strings>): LocalizedStrings {
    return this.#computed?.strings ?? localizeStrings(strings, locale);
  }

  /** Reads the attributes again. */
  attributesChanged(): void {
    this.#options = undefined;
  }

  /** Computes the view model of a result; the same one as long as nothing else is asked or answered. */
  compute(
    question: string,
    { data: catalog, failure }: CatalogResult,
    { strings, locale }: Locale<Strings>,
  ): void {
    const { widget, options } = this;
    const stale = !!failure;
    const key = [widget.tag, question, locale, stale].join();
    this.#computed = catalog && cache[key];
    if (!catalog || this.#computed?.catalog === catalog) return;
    const localized = localizeStrings(strings, locale, catalog.labels);
    const today = new Date().toJSON().slice(0, 10);
    const viewModel = widget.toViewModel(options, catalog, { strings: localized, today, stale });
    const hash = contentHash(viewModel, location.origin);
    this.#computed = cache[key] = { catalog, strings: localized, viewModel, hash };
  }
}
