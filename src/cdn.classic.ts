// Entry of the classic script ship-or-skip.iife.js: registers the same elements, and leaves no name in the page.
import './cdn.js';
