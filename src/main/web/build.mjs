// Installs the pinned browser libraries and copies their ready-made bundles to the static folder given as argument.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const modules = join(here, 'node_modules');
const stamp = join(modules, '.waymark-lock');
const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, lock);
}

const bundles = {
  'govuk-frontend/dist/govuk/govuk-frontend.min.css': 'vendor/govuk/govuk-frontend.min.css',
  'govuk-frontend/dist/govuk/govuk-frontend.min.js': 'vendor/govuk/govuk-frontend.min.js',
  'htmx.org/dist/htmx.min.js': 'vendor/htmx/htmx.min.js',
  'camunda-bpmn-js/dist/camunda-platform-navigated-viewer.production.min.js': 'vendor/camunda-bpmn-js/viewer.min.js',
  'camunda-bpmn-js/dist/assets': 'vendor/camunda-bpmn-js/assets',
};
for (const [from, to] of Object.entries(bundles)) {
  mkdirSync(dirname(join(target, to)), { recursive: true });
  cpSync(join(modules, from), join(target, to), { recursive: true });
}

// GDS Transport and the crest may be used on GOV.UK only: the system's own font stands in, and nothing is fetched.
const govuk = join(target, 'vendor/govuk/govuk-frontend.min.css');
const systemFont = 'system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif';
writeFileSync(
  govuk,
  readFileSync(govuk, 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', systemFont)
    .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//, ''),
);

cpSync(join(here, 'own'), join(target, 'own'), { recursive: true });
