// Elements whose whole content a reader follows, presses or chooses. A link inside one cannot be followed with a keyboard,
// and the HTML parser ends an `<a>` where another one begins.

/** Tags of such elements. */
export const interactiveTags: readonly string[] = ['a', 'button', 'summary', 'option'];

/** Roles that make such an element of any other, because their content is read as text alone (WAI-ARIA 1.2). */
export const interactiveRoles: readonly string[] = ['link', 'button', 'option', 'menuitem', 'tab'];
