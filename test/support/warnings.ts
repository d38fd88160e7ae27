// Warnings in the console, which an author reads. Tests that cause them keep them out of the log of the test run.

/**
 * Called in a `describe`: while its tests run, `console.warn` shows nothing. Returns what the test that runs has been warned
 * of, one text for each call; it is emptied before each test.
 */
export function recordWarnings(): readonly string[] {
  const warned: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (...words: unknown[]) => void warned.push(words.map(String).join(' '));
  });
  beforeEach(() => {
    warned.length = 0;
  });
  after(() => {
    console.warn = warn;
  });
  return warned;
}
