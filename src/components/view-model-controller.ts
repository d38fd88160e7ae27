// Computes the view model of a widget when the catalog, the question or the language changes.
import type { Catalog } from '../catalog/catalog.js';
import type { CatalogResult } from '../data/catalog-store.js';
import { localizeStrings, type LocalizedStrings } from '../i18n/localized-strings.js';
import type { Locale } from '../i18n/localizer.js';
import type { Strings } from '../i18n/strings.js';
import { parseOptions, type Widget, type WidgetAttributes, type WidgetOptions } from '../templates/widget.js';
import { contentHash } from '../view-models/content-hash.js';
import type { WidgetViewModel } from '../view-models/widget-view-model.js';

interface Computed {
  strings: LocalizedStrings;
  /** View model; `undefined` if the catalog has none of the tools. */
  viewModel: WidgetViewModel | undefined;
  /** Hash of the view model, to compare with prerendered content. */
  hash: string;
}

/**
 * View models by catalog, then by widget, question, locale, staleness and place, because a page may show the same one a
 * thousand times. They go with their catalog, which a page without reloads replaces with each route. The date is not in the
 * key, because entries of earlier days would stay in memory.
 */
const caches = new WeakMap<Catalog, Map<string, Computed>>();

/** Keeps the options and the view model of its host's widget. */
export class ViewModelController {
  #options: WidgetOptions | undefined;
  #computed: Computed | undefined;

  constructor(
    private readonly widget: Widget,
    private readonly attributes: WidgetAttributes,
  ) {}

  /** Options parsed from the attributes. */
  get options(): WidgetOptions {
    return (this.#options ??= parseOptions(this.widget, this.attributes));
  }

  /** View model; `undefined` without a catalog, or if the catalog has none of the tools. */
  get viewModel(): WidgetViewModel | undefined {
    return this.#computed?.viewModel;
  }

  /** Hash of the view model; `undefined` without a catalog. */
  get hash(): string | undefined {
    return this.#computed?.hash;
  }

  /** Returns the strings of the view model, or those of a locale without the labels of a catalog. */
  stringsIn({ strings, locale }: Locale<Strings>): LocalizedStrings {
    return this.#computed?.strings ?? localizeStrings(strings, locale);
  }

  /** Clears the options, so that the attributes are parsed again. */
  attributesChanged(): void {
    this.#options = undefined;
  }

  /** Computes the view model of a result. Uses the cached one if catalog, question and locale are unchanged. */
  compute(
    question: string,
    insideLink: boolean,
    { data: catalog, failure }: CatalogResult,
    { strings, locale }: Locale<Strings>,
  ): void {
    const { widget, options } = this;
    const stale = !!failure;
    const key = [widget.tag, question, locale, stale, insideLink].join();
    const cache = (catalog && caches.get(catalog)) ?? new Map<string, Computed>();
    this.#computed = cache.get(key);
    if (!catalog || this.#computed) return;
    const localized = localizeStrings(strings, locale, catalog.labels);
    const today = new Date().toJSON().slice(0, 10);
    const viewModel = widget.toViewModel(options, catalog, { strings: localized, today, stale, insideLink });
    const hash = contentHash(viewModel, location.origin);
    this.#computed = { strings: localized, viewModel, hash };
    caches.set(catalog, cache.set(key, this.#computed));
  }
}
