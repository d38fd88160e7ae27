// Servers that behave as newsletter services document it, on one port of their own, which is another origin:
//   /api/emails/embed-subscribe/ada   Buttondown: `email`; a page, or a redirect to one; no script may read it
//   /forms/1/subscriptions            Kit: `email_address`; JSON for who accepts it, from any page, else a redirect
//   /subscribe/post?u=1&id=2          Mailchimp: `EMAIL`, honeypot `b_1_2`; a page; no script may read it
//   /own                              a site's own: 201, 409, 422, from any page
// The address says how it goes: good@…, known@… (on the list already), bad@… (not taken), slow@… (never answered).
import { createServer } from 'node:http';

const page = (text) => [
  200,
  { 'content-type': 'text/html' },
  `<!doctype html><title>${text}</title><p id="answer">${text}</p>`,
];
const json = (status, value) => [
  status,
  { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  JSON.stringify(value),
];
const words = {
  good: 'Thank you',
  known: 'You are subscribed already',
  bad: 'That address cannot be subscribed',
};

/** Services by their paths, with the name of the field and the answer: (how it goes, whether JSON is asked for) → an answer. */
const services = {
  '/api/emails/embed-subscribe/ada': {
    field: 'email',
    answer: (how) => (how === 'good' ? [303, { location: '/page?good' }, ''] : page(words[how])),
  },
  '/forms/1/subscriptions': {
    field: 'email_address',
    answer(how, accepts) {
      if (!accepts) return [302, { location: `/page?${how}` }, ''];
      // It tells nobody who is on the list.
      return how === 'bad' ? json(200, { status: 'failed', errors: {} }) : json(200, { status: 'success' });
    },
  },
  '/subscribe/post?u=1&id=2': { field: 'EMAIL', honeypot: 'b_1_2', answer: (how) => page(words[how]) },
  '/own': {
    field: 'email',
    answer: (how) => json({ good: 201, known: 409, bad: 422 }[how], {}),
  },
};

/** {url, sent, close}; `sent` has what each form sent, {service, fields}, and a complaint where that is not as documented. */
export async function startServices() {
  const sent = [];
  const server = createServer((req, res) => {
    if (req.url.startsWith('/page?')) {
      res.writeHead(...page(words[req.url.slice(6)]).slice(0, 2)).end(page(words[req.url.slice(6)])[2]);
      return;
    }
    const service = services[req.url];
    if (!service || req.method !== 'POST') {
      res.writeHead(404).end();
      return;
    }
    const parts = [];
    req.on('data', (part) => parts.push(part));
    req.on('end', () => {
      const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString()));
      const email = fields[service.field] ?? '';
      const how = /^(good|known|bad|slow)@/.exec(email)?.[1];
      const complaint =
        (!how && `no address in ${service.field}`) ||
        (service.honeypot && fields[service.honeypot] !== '' && `${service.honeypot} is not empty`) ||
        (!/^application\/x-www-form-urlencoded/.test(req.headers['content-type']) && 'no form') ||
        (req.headers.cookie && 'a cookie');
      sent.push({ service: req.url, how, fields, complaint });
      if (how === 'slow') return;
      const accepts = /json/.test(req.headers.accept ?? '');
      const [status, headers, body] = complaint ? [400, {}, complaint] : service.answer(how, accepts);
      res.writeHead(status, headers).end(body);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    sent,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
