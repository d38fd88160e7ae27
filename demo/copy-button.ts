// A button that copies a text and says so. Where the browser does not let it, it says that, too.

/** A button and the place where it speaks; `text` is asked when it is pressed. */
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
