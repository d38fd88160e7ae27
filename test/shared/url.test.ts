// URLs of a catalog that may reach a page.
import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/shared/url.js';

const site = 'https://catalog.example/v1/catalog.json';
const file = 'file:///pages/page.html';

const refused: [unknown, string][] = [
  ['javascript:alert(1)', 'a script'],
  ['JaVaScRiPt:alert(1)', 'a scheme has no case'],
  [' \t\njavascript:alert(1)', 'a browser strips leading white space'],
  ['\u0000javascript:alert(1)', 'a browser strips leading NUL'],
  ['\u001fjavascript:alert(1)', 'a browser strips leading control characters'],
  ['java\tscript:alert(1)', 'a browser drops tabs inside'],
  ['java\nscript:alert(1)', 'a browser drops line feeds inside'],
  ['java\r\nscript\n:alert(1)', 'a browser drops line ends inside'],
  ['javascript://catalog.example/%0Aalert(1)', 'a script dressed as an address'],
  ['vbscript:msgbox(1)', 'a script of long ago'],
  ['data:text/html,<script>alert(1)</script>', 'a page in a URL'],
  ['data:image/svg+xml,<svg onload="alert(1)"/>', 'a picture in a URL'],
  ['DATA:image/png;base64,AAAA', 'a scheme has no case'],
  ['blob:https://catalog.example/0f', 'memory of a page'],
  ['filesystem:https://catalog.example/temporary/a', 'storage of a page'],
  ['file:///etc/passwd', 'a file of the reader'],
  ['FILE:c:/secret.txt', 'a file of the reader'],
  ['about:blank', 'a page of the browser'],
  ['view-source:https://catalog.example/', 'a page of the browser'],
  ['mailto:me@catalog.example', 'not a page'],
  ['ftp://catalog.example/logo.svg', 'not a page'],
  ['wss://catalog.example/', 'not a page'],
  ['x:y', 'an unknown scheme'],
  ['https://', 'no host'],
  ['https://[::1/', 'a broken host'],
  ['https://catalog.example:99999/', 'a port that cannot be'],
  [undefined, 'no text'],
  [null, 'no text'],
  [7, 'no text'],
  [['https://catalog.example/'], 'a list, though its text would do'],
  [{ toString: () => 'https://catalog.example/' }, 'an object, though its text would do'],
];

const passed: [string, string, string, string][] = [
  ['https://other.example/a?b#c', site, 'https://other.example/a?b#c', 'https stays as it is'],
  ['http://other.example/', site, 'http://other.example/', 'http stays as it is'],
  ['HTTPS://Other.Example/A', site, 'https://other.example/A', 'scheme and host have no case'],
  ['logos/a.svg', site, 'https://catalog.example/v1/logos/a.svg', 'relative to the catalog, not to the page'],
  ['../a.svg', site, 'https://catalog.example/a.svg', 'one folder up'],
  ['../../../../a.svg', site, 'https://catalog.example/a.svg', 'not above the root'],
  ['/a.svg', site, 'https://catalog.example/a.svg', 'from the root'],
  ['?q=1', site, 'https://catalog.example/v1/catalog.json?q=1', 'only a query'],
  ['#part', site, 'https://catalog.example/v1/catalog.json#part', 'only a fragment'],
  ['//cdn.example/a.svg', site, 'https://cdn.example/a.svg', 'the scheme of the catalog'],
  ['//cdn.example/a.svg', 'http://catalog.example/', 'http://cdn.example/a.svg', 'the scheme of the catalog'],
  ['\\\\cdn.example\\a.svg', site, 'https://cdn.example/a.svg', 'backslashes are slashes'],
  ['lo\ngos/a.svg', site, 'https://catalog.example/v1/logos/a.svg', 'line feeds are dropped'],
  ['javascript&colon;alert(1)', site, 'https://catalog.example/v1/javascript&colon;alert(1)', 'no entity'],
  ['javascript%3Aalert(1)', site, 'https://catalog.example/v1/javascript%3Aalert(1)', 'no scheme'],
  ['./javascript:alert(1)', site, 'https://catalog.example/v1/javascript:alert(1)', 'a file with a colon'],
  ['&#106;avascript:alert(1)', site, 'https://catalog.example/v1/&#106;avascript:alert(1)', 'no entity'],
  ['https://catalog.example/', file, 'https://catalog.example/', 'a page on disk may link to the web'],
  ['logos/a.svg', file, 'file:///pages/logos/a.svg', 'a page on disk has its pictures beside it'],
];

describe('safeUrl', () => {
  for (const [value, reason] of refused) {
    it(`refuses ${JSON.stringify(value)}: ${reason}`, () => {
      expect(safeUrl(value, site)).to.equal(undefined);
      expect(safeUrl(value, file)).to.equal(undefined);
    });
  }

  for (const [value, base, href, reason] of passed) {
    it(`passes ${JSON.stringify(value)} on ${base.slice(0, 5)}: ${reason}`, () => {
      expect(safeUrl(value, base)).to.equal(href);
    });
  }

  for (const value of ['//host.example/share/a.svg', '\\\\host.example\\share\\a.svg']) {
    it(`never leads from a page on disk to a network share: ${value}`, () => {
      expect(safeUrl(value, file) ?? '').not.to.match(/^file:\/\/[^/]/);
    });
  }

  it('refuses what is relative to nothing', () => {
    expect(safeUrl('logos/a.svg', 'about:srcdoc')).to.equal(undefined);
    expect(safeUrl('logos/a.svg', '')).to.equal(undefined);
  });
});
