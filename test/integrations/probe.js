/* Runs in a page before everything else: notes errors, shifts, and at each change and each frame how often each of our
   elements can be seen to say what it says. */
(() => {
  const tags = 'ship-badge, ship-verdict, tool-compare, ship-scorecard';
  const box = (element) => element.getClientRects().length > 0;
  /** Returns the visible contents of an element: rendered roots, and light content with a box. */
  const seenIn = (host) => [
    ...[...(host.shadowRoot?.querySelectorAll('[part~=root]') ?? [])].filter(
      (root) => box(root) && /\S/.test(root.innerText),
    ),
    ...[...host.children].filter((child) => child.localName !== 'template' && box(child)),
  ];
  const probe = {
    errors: [],
    twice: [],
    shifts: [],
    looks: 0,
    hosts: () => [...document.querySelectorAll(tags)],
  };
  globalThis.probe = probe;

  const said = new WeakSet();
  const watched = new WeakSet();
  const look = () => {
    probe.looks++;
    for (const host of probe.hosts()) {
      const count = seenIn(host).length;
      if (count === 1) said.add(host);
      // Before its first word an element may be half parsed, or wait for its catalog; then it says one thing, always.
      else if (count > 1 || said.has(host)) probe.twice.push(`${host.localName} says ${count} things`);
      if (host.shadowRoot && !watched.has(host)) {
        watched.add(host);
        observer.observe(host.shadowRoot, { childList: true, subtree: true });
      }
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  /** First complete content of the page: when everything is there, and equal in two frames. */
  let last = '';
  const first = () => {
    const texts = probe.texts();
    const said = JSON.stringify([texts, probe.places()]);
    if (texts.length >= 4 && texts.every(Boolean) && said === last)
      probe.early = { places: probe.places(), texts, defined: !!customElements.get('ship-badge') };
    last = said;
  };
  const frame = () => {
    look();
    if (!probe.early) first();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  const { error, warn } = console;
  const text = (words) => words.map((word) => word?.stack ?? String(word)).join(' ');
  console.error = (...words) => {
    probe.errors.push(text(words));
    error.apply(console, words);
  };
  console.warn = (...words) => {
    if (/<(ship|tool)-|hydrat/i.test(text(words))) probe.errors.push(text(words));
    warn.apply(console, words);
  };
  addEventListener(
    'error',
    ({ message, target }) => probe.errors.push(message ?? `could not load ${target.src ?? target.href}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => probe.errors.push(String(reason)));

  if (PerformanceObserver.supportedEntryTypes?.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        probe.shifts.push({
          value,
          what: sources.map(({ node }) => node?.localName ?? node?.nodeName ?? 'gone'),
        });
    }).observe({ type: 'layout-shift', buffered: true });

  /** Returns the position of each element. */
  probe.places = () =>
    probe.hosts().map((host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      return [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ');
    });
  /** Returns the visible text of each element. */
  probe.texts = () =>
    probe.hosts().map((host) =>
      seenIn(host)
        .map((part) => part.innerText.replace(/\s+/g, ' ').trim())
        .join(' || '),
    );
})();
