// Five reviewers and how each begins. Every beginning names the tool and no two reviewers share one, so no take can
// be another's: not of another tool, whose name differs, and not of another reviewer.
export const reviewers = [
  { id: 'operator', name: 'Operator' },
  { id: 'auditor', name: 'Auditor' },
  { id: 'newcomer', name: 'Newcomer' },
  { id: 'maintainer', name: 'Maintainer' },
  { id: 'buyer', name: 'Buyer' },
];

/** By reviewer. */
export const openers = {
  operator: [
    'I ran {name} {place} for {span} and kept a diary, because memory is kind to tools that fail at night.',
    'We put {name} in front of {project} and gave the pager to {person} for {span}.',
    'My first question is always how it stops, and {name} answered that {moment} without being asked.',
    'The installer for {name} took {wait} {place}, which leaves plenty of time to read {doc}.',
    'Anything that runs while I sleep has to earn it, so {name} spent {span} next to {project}.',
    'What I remember of {name} is the pager, or rather how often it rang during {span}.',
    'I broke {name} on purpose {few} times {place}, and wrote down what it said on each occasion.',
    'Operations inherits every enthusiasm, and {moment} we inherited {name} from {team}.',
    'There were {number} hosts in the trial, and {name} was on every one of them by the end of {span}.',
  ],
  auditor: [
    'I read {doc} of {name} before I installed anything, and made {few} notes in the margin.',
    'The claim on the box is {percent} per cent, so I asked the makers of {name} how they had counted.',
    'To test {name} I planted {number} defects, {fault} among them, and waited to see which would come back.',
    'Before {name} may see {project}, somebody has to say where the data goes, and that took {span}.',
    'The permissions that {name} asks for fit on one page, which I have now read {few} times.',
    'An assessment of {name} begins with its licence, because that is the part that cannot be patched.',
    'I gave {name} {project} and a set of forged credentials, then sat down to watch the network.',
    'Evidence first: over {span} I kept all that {name} wrote, and compared it with what it had promised.',
    'Somebody has to be the one who measures, so I timed {name} {place} on {few} different days.',
  ],
  newcomer: [
    'I had never used anything of this kind, and {name} was handed to me {moment} with no explanation.',
    'For somebody in their first year, {name} makes a particular sort of impression.',
    'My notes on {name} begin with the words “why does it do that”, underlined {few} times.',
    'I learned {name} from {doc} alone, {place}, because nobody at work had heard of it.',
    'When {person} told me to try {name}, I expected another afternoon of {chore}.',
    'The first {wait} with {name} decide whether a beginner stays, so I will describe them.',
    'I counted the words in {name} that I had to look up, and after {span} there were {number}.',
    'Nobody warned me about {name}, which I think is the fairest way to meet a tool.',
    'On my third attempt I got {name} running {place}, and only then did I see what it was for.',
  ],
  maintainer: [
    'I look after {few} projects in my evenings, and {name} has now lived in each of them for {span}.',
    'I judge {name} as I would judge a dependency: by who will mend it when its authors have moved on.',
    'The source of {name} is where I started, since it is also where I shall end up if things go wrong.',
    'In {span} of living with {name} I opened {few} issues, and I would like to talk about the answers.',
    'Upgrades tell you more than features, so I moved {project} from {name} {version} to the release after it.',
    'Somebody sent me a patch made with {name} {moment}, and I wanted to know what had made it.',
    'It took {few} lines to add {name} to {project}, and I have been counting the lines ever since.',
    'Every tool I adopt is a promise to strangers, so {name} had to wait {span} for an answer.',
    'I went through the last {number} commits of {name} before I let it anywhere near {project}.',
  ],
  buyer: [
    'The quotation for {name} came to {money}, and I did the sum on the back of it.',
    'I met {name} through {team}, who pay {money} and complain about it less than they might.',
    'Whoever signs for {name} will be asked one question, which is what stops if we stop paying.',
    'We costed {name} against doing nothing, which in our case means {chore} for another year.',
    'The trial of {name} lasts {span}, and the sales call is scheduled for the day before it ends.',
    'I tried to draw the customer that {name} is made for, and kept drawing {team}.',
    'On paper {name} saves {wait} a day for each developer, and I went to see whether that was so.',
    'A price of {money} is low enough to need no meeting, which is how {name} came to us.',
    'I asked {few} references about {name}, and {person} was the only one who spoke for longer than planned.',
  ],
};
