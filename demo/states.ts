// Broken catalogs for the gallery: each URL is one way in which a response can fail.
// A Vite plugin without types of Vite or Node, because the demo is type-checked as browser code.

interface Server {
  middlewares: {
    use(
      handle: (
        request: { url?: string | undefined },
        response: {
          writeHead(status: number, headers: Record<string, string>): { end(body: string): unknown };
          destroy(): unknown;
        },
        next: () => void,
      ) => void,
    ): unknown;
  };
}

const page = '<!doctype html><title>Welcome</title><h1>Welcome</h1>';

/** Fixed response of a URL: status, content type, body. */
const always: Record<string, readonly [number, string, string]> = {
  '/states/failed.json': [500, 'text/plain', 'Out of order'],
  '/states/absent.json': [404, 'text/plain', 'Not here'],
  '/states/web-page.json': [200, 'text/html', page],
  '/states/broken.json': [200, 'application/json', '{"v": 1, "tools": [{"slug": "claw-'],
  '/states/tomorrow.json': [200, 'application/json', '{"v": 2, "tools": []}'],
};

/** Serves `/states/…`, before the plugin that serves the sample catalog, to which it passes successful requests on. */
export const states = {
  name: 'states',
  configureServer({ middlewares }: Server): void {
    /** Requests that are held until the gallery releases them; elements wait at most ten seconds. */
    let held: (() => void)[] = [];
    /** URLs, with their query, that had their one successful response. */
    const answered = new Set<string>();

    middlewares.use((request, response, next) => {
      const url = request.url ?? '';
      const path = url.replace(/\?.*/, '');
      const good = () => {
        request.url = '/catalog.json';
        next();
      };
      const say = (status: number, type: string, body: string) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      };

      if (path === '/states/slow.json') held.push(good);
      else if (path === '/states/answer') {
        for (const release of held) release();
        held = [];
        say(200, 'text/plain', 'Answered');
      } else if (path === '/states/stale.json' && !answered.has(url)) {
        answered.add(url);
        good();
      } else if (path === '/states/stale.json') say(500, 'text/plain', 'Out of order by now');
      else if (path === '/states/unplugged.json') response.destroy();
      else {
        const answer = always[path];
        if (answer) say(...answer);
        else next();
      }
    });
  },
};
