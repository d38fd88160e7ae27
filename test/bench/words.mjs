// Words for the generated sentences: `{person}` in a template is one of these. Every list has one grammatical form, so
// that any word fits wherever its list is asked for: people and teams are singular, chores are gerunds, places bring
// their preposition along.
const list = (text) => text.split('|').map((word) => word.trim());

export const words = {
  few: list('two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen'),
  number: list('16|18|19|21|23|24|26|27|31|34|37|42|46|53|58|64|71|83|90|118|140|212|260|304|417|530|880'),
  percent: list('58|61|63|66|70|72|74|77|79|81|84|86|88|89|91|93|94|96|97|98'),
  version: list('0.9|1.0|1.2|1.4|1.7|2.0|2.1|2.3|2.6|3.0|3.2|3.5|4.0|4.1|5.2|6.0'),
  wait: list(`a minute and a half|two minutes|six minutes|a quarter of an hour|twenty minutes|half an hour|
    most of an hour|an hour and ten minutes|about four minutes|eleven minutes|three quarters of an hour|two hours|
    eight long minutes|a full lunch break|seventeen minutes`),
  blink: list(`nine seconds|forty seconds|eighty milliseconds|a tenth of a second|three seconds|half a second|
    twelve seconds|two heartbeats|a second and a half|five seconds|a quarter of a second|a single blink`),
  span: list(`a week|ten days|a fortnight|three weeks|a month|five weeks|six weeks|two months|a quarter|
    four working days|two sprints|half a year|one long weekend|eleven days|the whole of spring`),
  moment: list(`on the second morning|late on a Friday|before the first coffee|in the third week|after lunch|
    during a release|in the middle of an outage|on the last day of the month|an hour before a demo|
    over a quiet weekend|on day four|while the office was empty|at twenty past five|the night before an audit|
    during the stand-up|on a slow Tuesday`),
  person: list(`a colleague in support|our newest engineer|the engineer on call|a contractor|our designer|
    the release manager|a student on placement|the database owner|our technical writer|an old hand from operations|
    the person who pays for it|a sceptical architect|somebody from finance|our security lead|a tester I trust|
    the intern|my manager|a developer two time zones away|the author of the old script|a friend at a rival firm`),
  team: list(`the platform group|our billing team|a team of nine|the mobile team|a shop with two seniors|
    the data team|an agency with thirty clients|our infrastructure squad|the research lab next door|
    a municipal IT department|the checkout team|a university group|our own documentation crew|a start-up of six|
    the compliance office|a publisher with four websites|a hospital’s integration team|the search team`),
  project: list(`our invoicing service|a monorepo of forty packages|a ten-year-old codebase|the booking site|
    a small weather service|our internal wiki|a queue that never empties|the mobile client|a ledger with strict rules|
    an import job nobody likes|our public API|the timetable planner|a map renderer|the customer portal|
    a prototype due for deletion|our nightly reports|the payroll export|a compiler written for teaching|
    the photo archive|a fleet of cheap sensors|our sign-in flow|an old message broker`),
  part: list(`the config loader|the command line|the dashboard|the plugin interface|the diff view|the scheduler|
    the search box|the permission model|the retry logic|the export|the preview|the rule editor|the audit trail|
    the cache|the local server|the webhook|the importer|the query planner|the summary page|the sandbox|
    the update channel|the schema checker|the alert screen|the keyboard map|the secrets store`),
  doc: list(`the manual|the migration guide|the changelog|the page on limits|the quick start|the reference|
    the list of known issues|the security page|the glossary|the licence text|the example folder|the upgrade page`),
  fault: list(`a race between two workers|a stale cache|a leaked file handle|an off-by-one in the paging|
    a lock taken twice|a swallowed exception|a field renamed in one place|a silent truncation|a wrong time zone|
    an index that was never used|a retry without a limit|a certificate due to expire|a loop over the wrong list|
    a default nobody had chosen|a rounding error in the totals|a missing foreign key|an unescaped quotation mark|
    a path that only works on one machine|a test that could not fail|a header sent twice|a deadlock under load|
    a redirect to itself`),
  chore:
    list(`reading logs by hand|copying tokens between windows|renaming things twice|waiting for the build|
    writing the same adapter again|explaining the deploy script|chasing approvals|comparing two spreadsheets|
    restarting the worker|pasting stack traces into chat|keeping three config files in step|
    guessing which flag matters|rebasing a tired branch|counting retries|hunting for the owner of a queue|
    formatting release notes|checking links|resizing screenshots|answering the same question every month|
    tidying up after the importer`),
  artifact:
    list(`a plain text log|a short report|a single JSON file|a table with two columns|a signed archive|
    a readable diff|a folder of small files|one page of findings|a graph without decoration|a list sorted by cost|
    a patch ready to apply|a timeline in characters|an exit code that means something|a file I can grep|
    a dated summary|a static page`),
  place: list(`in staging|on the build server|on an old laptop|in a container|on a train without signal|
    behind our proxy|on the smallest instance we rent|in a clean checkout|on a borrowed machine|in production|
    across two regions|on a single-board computer|in our test cluster|inside a locked-down network`),
  limits:
    list(`files above a gigabyte|names with accents|nested workspaces|symbolic links|time stamps before 1970|
    generated sources|very long lines|empty folders|deleted branches|several accounts at once|half-finished uploads|
    columns without a type|recursive schemas|clocks that drift|binary attachments|private registries|
    right-to-left text|optional parameters`),
  money: list(`eleven dollars a seat|nineteen dollars a month|six hundred a year|four dollars a project|
    ninety dollars for a team|a cent for every call|thirty dollars a head|two thousand a year|
    fifteen dollars a workspace|eight dollars per machine|forty-five dollars a month|three cents a run`),
  good: list(`calm|legible|predictable|frugal|patient|quick|exact|modest|well worn|thorough|unfussy|candid|sturdy|
    considerate|easy to undo|quiet|coherent|carefully made|honest about its limits|pleasant to read`),
  bad: list(`brittle|noisy|slow to admit a mistake|vague|oddly proud|hard to undo|half finished|greedy|opaque|
    forgetful|fussy|loud|thin|careless with memory|eager to please|tiresome|difficult to pin down|late|
    overconfident|inconsistent`),
  likeGood: list(`a good librarian|a patient teacher|a well-kept workshop|a neighbour with the right ladder|
    a railway timetable|a clear map|a careful proof-reader|a stage manager|a locksmith who explains|
    a letter from a friend|an experienced nurse|a sharp pencil|a chess clock|a reliable old van`),
  likeBad: list(`a form letter|a dropped tray of cutlery|a committee|a waiter who has forgotten the order|
    a car park after a concert|a magician’s second trick|a lift with too many buttons|an unsigned cheque|
    a brochure|a weather forecast for last week|a crossword without clues|a telephone menu|a badly folded map|
    an umbrella indoors`),
};

/** The categories of the generated catalog. */
export const categories = {
  'build-tools': 'Build Tools',
  'code-review': 'Code Review',
  'data-pipelines': 'Data Pipelines',
  databases: 'Databases',
  deployment: 'Deployment',
  'design-systems': 'Design Systems',
  documentation: 'Documentation',
  'editor-extensions': 'Editor Extensions',
  'language-models': 'Language Models',
  observability: 'Observability',
  security: 'Security',
  testing: 'Testing',
};

/** Each category's tools: what one is, what it works on, and what it does to that. */
export const trades = {
  'build-tools': { kind: 'build runner', matter: 'a source tree', does: 'builds', things: 'packages' },
  'code-review': { kind: 'review assistant', matter: 'a pull request', does: 'reads', things: 'changes' },
  'data-pipelines': {
    kind: 'pipeline engine',
    matter: 'a stream of records',
    does: 'moves',
    things: 'records',
  },
  databases: { kind: 'storage engine', matter: 'a table', does: 'indexes', things: 'rows' },
  deployment: { kind: 'release tool', matter: 'a release', does: 'ships', things: 'releases' },
  'design-systems': {
    kind: 'component workbench',
    matter: 'a component',
    does: 'draws',
    things: 'components',
  },
  documentation: { kind: 'documentation generator', matter: 'a manual', does: 'writes', things: 'pages' },
  'editor-extensions': { kind: 'editor extension', matter: 'an open file', does: 'edits', things: 'files' },
  'language-models': { kind: 'model gateway', matter: 'a prompt', does: 'routes', things: 'prompts' },
  observability: { kind: 'log reader', matter: 'a night of logs', does: 'watches', things: 'services' },
  security: { kind: 'scanner', matter: 'a dependency', does: 'checks', things: 'secrets' },
  testing: { kind: 'test runner', matter: 'a test suite', does: 'runs', things: 'tests' },
};
