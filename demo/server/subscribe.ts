// Serves POST /subscribe: a newsletter service for the demo. It behaves like real ones and keeps addresses while it
// runs; a few addresses at example.com always get the same response, for trying out errors.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Responses: status and message. */
const answers = {
  done: [200, 'Thank you', 'You are on the list. This is a demo, so no letter will come.'],
  subscribed: [409, 'You are on the list already', 'There is nothing more to do.'],
  invalid: [422, 'That is no email address', 'Go back and have another look at it.'],
  large: [413, 'That is too long', 'An address has 254 characters at most.'],
  failed: [500, 'That did not work', 'The fault is ours: try again in a while.'],
} as const;
type Answer = keyof typeof answers;

/** Maximum size of a body in bytes, more than any form with an address needs. */
const mostBytes = 8192;
const patience = 3000;

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read a body that is too long to its end, so that the client receives the response.
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  return bytes > mostBytes ? undefined : Buffer.concat(chunks).toString();
}

/** Responds to the body of a form; adds new addresses to `known`. */
export function answerTo(body: string | undefined, known: Set<string>): Answer {
  if (body === undefined) return 'large';
  const sent = new URLSearchParams(body);
  // Honeypot filled: show success, do nothing.
  if (sent.get('comment')) return 'done';
  const email = sent.get('email')?.trim().toLowerCase() ?? '';
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) return 'invalid';
  if (email === 'fail@example.com') return 'failed';
  if (email === 'again@example.com' || known.has(email)) return 'subscribed';
  known.add(email);
  return 'done';
}

const form = `<form method="post" action="/subscribe">
<label>Email <input type="email" name="email" autocomplete="email" required></label>
<button>Subscribe</button>
</form>`;

const page = (title: string, content: string) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Ship or Skip</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/site.css">
<link rel="stylesheet" href="/letter.css">
<main>
<h1>${title}</h1>
${content}
<p><a href="/index.html#newsletter">Back to the comparison</a></p>
</main>
</html>`;

/** Creates the handler for the development server: responds with JSON if accepted, else with a page for plain forms. */
export function subscribe(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const known = new Set<string>();
  return (request, response, next) => {
    if ((request.url ?? '').split('?')[0] !== '/subscribe') {
      next();
      return;
    }
    const asJson = request.headers.accept?.includes('application/json') ?? false;
    const send = (status: number, title: string, message: string, more = '') => {
      const type = asJson ? 'application/json' : 'text/html; charset=utf-8';
      response
        .writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
        .end(asJson ? JSON.stringify({ title, message }) : page(title, `<p>${message}</p>${more}`));
    };
    if (request.method !== 'POST') {
      send(200, 'One verdict a week', 'By email; leave whenever you like.', form);
      return;
    }
    const answer = async () => {
      const body = await bodyOf(request);
      // Long enough to see the state "sending".
      if (body?.includes('slow%40example.com')) await new Promise((resolve) => setTimeout(resolve, patience));
      const [status, title, message] = answers[answerTo(body, known)];
      send(status, title, message);
    };
    answer().catch(() => response.destroy());
  };
}
