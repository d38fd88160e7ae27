// What the newsletter's form says. A set of its own, so that a page without the form does not load it.

/** Every phrase of the form. Plain text: an address in it comes isolated, because it runs from left to right. */
export interface NewsletterStrings {
  /** The heading, where the author gives none, and the form's name. */
  heading: string;
  /** The label of the field. */
  label: string;
  subscribe: string;
  /** On the button, while an answer is waited for. */
  sending: string;
  /** The label of the field that readers do not see, for who meets it all the same. */
  trap: string;

  /** Nothing was entered. */
  missing: string;
  /** What was entered is no address. */
  malformed: string;
  /** The address has no dot behind its @. */
  short: string;
  /** The server said no (HTTP 4xx). */
  refused: string;
  /** The server was asked too often (HTTP 429). */
  tooOften: string;
  /** The server is in trouble (HTTP 5xx). */
  trouble: string;
  /** No answer came in time; nobody knows what became of the address. */
  slow: string;
  /** No answer could be read; nobody knows what became of the address. */
  unread: string;
  /** The site says that it failed, and not why. */
  failed: string;

  done: string;
  doneText: (email: string) => string;
  subscribed: string;
  subscribedText: (email: string) => string;
  /** On the button that brings the form back. */
  another: string;
}
