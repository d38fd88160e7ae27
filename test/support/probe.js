/* Loaded first by a page under measurement: notes what the page's author would see. A file of its own, because a strict
   Content-Security-Policy blocks inline scripts. */
globalThis.probe = { console: [], uncaught: [], violations: [], events: [] };

for (const level of ['warn', 'error']) {
  const say = console[level];
  console[level] = (...words) => {
    probe.console.push(words.join(' '));
    say.apply(console, words);
  };
}
addEventListener('error', ({ message, target }) => {
  if (message) probe.uncaught.push(message);
  else probe.uncaught.push(`could not load ${target.src ?? target.href}`);
});
addEventListener('unhandledrejection', ({ reason }) => probe.uncaught.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  probe.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);
for (const type of ['ship-load', 'ship-error', 'ship-missing']) {
  addEventListener(type, ({ target, detail }) =>
    probe.events.push({ type, tag: target.localName, state: target.state, message: detail.message }),
  );
}

/** Resolves when every element of ours has an outcome, scrolling the next one near, or after `time` milliseconds. */
probe.settled = async (time = 8000) => {
  const end = performance.now() + time;
  const elements = [...document.querySelectorAll('ship-badge, ship-verdict, ship-scorecard, tool-compare')];
  const waiting = () => elements.find(({ state = 'idle' }) => state === 'idle' || state === 'loading');
  for (let next = waiting(); next && performance.now() < end; next = waiting()) {
    if (next.state === 'idle') next.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 60));
};
