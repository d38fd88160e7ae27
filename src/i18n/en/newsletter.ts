// English strings of the newsletter form, bundled with its element.
import type { NewsletterStrings } from '../strings.js';

export const newsletter = {
  heading: 'Newsletter',
  label: 'Email address',
  subscribe: 'Subscribe',
  sending: 'Sending…',
  trap: 'Leave this field empty',

  missing: 'Enter your email address.',
  malformed: 'That is not an email address. It looks like name@example.org.',
  short: 'That address looks cut short. Is its ending missing, such as .org?',
  refused: 'The newsletter did not accept this address. Is it spelled right?',
  tooOften: 'Too many tries in a short time. Wait a few minutes, then try again.',
  trouble: 'The newsletter’s server is in trouble and did not take the address. Try again later.',
  slow: 'The newsletter’s server took too long. The address may have arrived all the same; you can try again.',
  unread:
    'No answer could be read, so nobody can say whether the address arrived. Check your connection; you can try again.',
  failed: 'That did not work. You can try again.',

  done: 'Thank you',
  doneText: (email) =>
    `${email} was handed to the newsletter. If a letter asks you to confirm, press the link in it.`,
  subscribed: 'Already subscribed',
  subscribedText: (email) => `${email} is on the list already.`,
  another: 'Use another address',
} satisfies NewsletterStrings;
