// English, the language that is always there.

export const ship = 'Ship';
export const skip = 'Skip';
export const split = 'Split';
export const none = 'No verdict';
export const ships = 'ship';
export const skips = 'skip';

export const panelVerdict = 'Panel verdict';
export const panelShip = 'Panel ship';
export const community = 'Community';
export const entry = 'Entry';
export const pricing = 'Pricing';
export const bestFor = 'Best for';
export const category = 'Category';
export const decisionTable = 'Decision table';
export const scorecard = 'Reviewer scorecard';
export const free = 'Free';
export const paid = 'Paid';
export const freemium = 'Freemium';

export const noPanel = 'No panel yet';
export const noVotes = 'No community votes yet';
export const noTake = 'No panel take';
export const noScore = 'No score';
export const notStated = 'Not stated';

export const atAGlance = 'At a glance';
export const oneMark = 'One mark is one reviewer.';
export const compared = 'Panel verdict, pricing, reviewer split and community vote, side by side.';
export const versus = 'vs';
export const sameForBoth = 'same for both';
export const sameForAll = 'same for all';
export const readTake = 'Read the take';
export const foldTake = 'Fold the take';
export const disclosure = 'Disclosure';

export const loading = 'Loading verdict';
export const absent = 'Not in this catalog';
export const absentHint =
  'This catalog does not list it. The name may have changed since the page was written.';
export const gone = 'No longer in this catalog';
export const newer = 'This verdict needs a newer version of the widget on this page.';
export const failed = 'Verdict unavailable.';
export const failedHint = 'The page itself is fine; only this part is missing.';
export const tryAgain = 'Try again';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ships} ${ship} / ${skips} ${skip}`;
export const of = (part: string, whole: string) => `${part} of ${whole}`;
export const to = (ships: string, skips: string) => `${ships} to ${skips}`;
export const votes = (percent: string, count: number, total: string) =>
  `${percent} of ${total} ${count === 1 ? 'vote' : 'votes'}`;
export const reviewBy = (catalog: string) => `Review by ${catalog}`;
export const reviewed = (date: string) => `Reviewed ${date}`;
export const outdated = (date: string) => `Reviewed ${date}; may be out of date`;
export const corrected = (date: string) => `Corrected ${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `As of ${date}. ` : ''}The catalog could not be reached just now, so this may be out of date.`;
export const noTool = (slug: string) => `No tool called “${slug}”`;
