// Shows a BPMN diagram where a page asks for one:
//   <div data-bpmn-url="/case/1/diagram.bpmn" data-bpmn-mark="ids of current steps" data-bpmn-done="ids of finished steps"
//        data-bpmn-label="what a screen reader says"></div>
// The page always carries the same as text; without scripts that text is all there is. The viewer's own script and
// styles are fetched only on pages that have a diagram. The bpmn.io mark stays visible, as its licence asks.
const VIEWER = '/vendor/camunda-bpmn-js/viewer.min.js';
const STYLES = ['diagram-js', 'bpmn-js'].map((name) => `/vendor/camunda-bpmn-js/assets/${name}.css`);
const STEP = 60;
const MARGIN = 0.97;

let loading;

function load() {
  loading ??= new Promise((resolve, reject) => {
    const styles = STYLES.map((address) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = address;
      return link;
    });
    const script = document.createElement('script');
    script.src = VIEWER;
    script.onload = () => resolve(window.BpmnNavigatedViewer);
    script.onerror = () => reject(new Error('The diagram viewer could not be loaded.'));
    document.head.append(...styles, script);
  });
  return loading;
}

function ids(list) {
  return (list ?? '').split(' ').filter(Boolean);
}

function button(words, sign, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'app-diagram__button';
  made.textContent = sign;
  made.setAttribute('aria-label', words);
  made.title = words;
  made.addEventListener('click', act);
  return made;
}

function controls(canvas, fit) {
  const bar = document.createElement('div');
  bar.className = 'app-diagram__controls app-no-print';
  bar.append(
    button('Show larger', '+', () => canvas.zoom(canvas.zoom() * 1.25)),
    button('Show smaller', '−', () => canvas.zoom(canvas.zoom() * 0.8)),
    button('Show the whole diagram', 'All', fit),
  );
  return bar;
}

/** Arrow keys move the picture, + and - size it, 0 shows all of it: the same as the mouse can do. */
function keys(event, canvas, fit) {
  const moves = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (moves[event.key]) canvas.scroll({ dx: moves[event.key][0], dy: moves[event.key][1] });
  else if (event.key === '+' || event.key === '=') canvas.zoom(canvas.zoom() * 1.25);
  else if (event.key === '-') canvas.zoom(canvas.zoom() * 0.8);
  else if (event.key === '0') fit();
  else return;
  event.preventDefault();
}

function mark(canvas, registry, list, marker) {
  ids(list).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
}

async function show(place) {
  const [Viewer, answer] = await Promise.all([load(), fetch(place.dataset.bpmnUrl, { credentials: 'same-origin' })]);
  if (!answer.ok) throw new Error(`The diagram could not be fetched (${answer.status}).`);
  const picture = document.createElement('div');
  picture.className = 'app-diagram__picture';
  picture.tabIndex = 0;
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', `${place.dataset.bpmnLabel ?? 'Diagram.'} Arrow keys move it, plus and minus size it.`);
  place.replaceChildren(picture);
  const viewer = new Viewer({ container: picture });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const fit = () => {
    if (picture.clientWidth === 0 || picture.clientHeight === 0) return; // hidden, as in print: there is nothing to fit
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(canvas.zoom() * MARGIN, 'auto');
  };
  mark(canvas, registry, place.dataset.bpmnDone, 'app-done');
  mark(canvas, registry, place.dataset.bpmnMark, 'app-here');
  picture.querySelector('svg')?.setAttribute('focusable', 'false');
  picture.addEventListener('keydown', (event) => keys(event, canvas, fit));
  place.append(controls(canvas, fit));
  fit();
  new ResizeObserver(() => { canvas.resized(); fit(); }).observe(place);
}

function showAll(scope) {
  scope.querySelectorAll('[data-bpmn-url]:not([data-bpmn-shown])').forEach((place) => {
    place.dataset.bpmnShown = 'yes';
    show(place).catch(() => {
      const sorry = document.createElement('p');
      sorry.className = 'govuk-body';
      sorry.textContent = 'The diagram cannot be shown here. The same stands as text on this page.';
      place.replaceChildren(sorry);
      place.classList.add('app-diagram--none');
    });
  });
}

showAll(document);
document.addEventListener('htmx:afterSwap', (event) => showAll(event.target));
