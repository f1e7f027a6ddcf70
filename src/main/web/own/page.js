// Brings the GOV.UK Frontend components of a page to life, and of each part that htmx puts into it.
import { initAll } from '/vendor/govuk/govuk-frontend.min.js';

initAll();
document.addEventListener('htmx:afterSwap', (event) => initAll({ scope: event.target }));
