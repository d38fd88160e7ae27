// Button that copies a text and confirms it, or reports that the browser does not allow copying.

/** Creates a button and its status element; `text` returns the text to copy when the button is pressed. */
export function copyButton(text: () => string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  const said = document.createElement('span');
  said.role = 'status';
  const all = document.createElement('span');
  all.className = 'copier';
  all.append(said, button);
  let quiet: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () => {
    clearTimeout(quiet);
    said.textContent = '';
    navigator.clipboard.writeText(text()).then(
      () => {
        said.textContent = 'Copied';
        quiet = setTimeout(() => (said.textContent = ''), 4000);
      },
      () => (said.textContent = 'Your browser does not let this page copy: select the lines.'),
    );
  });
  return all;
}
