// Entry of the classic script ship-or-skip.iife.js: registers the same elements, and defines no global variable.
import './cdn.js';
