// Hides the questions that do not apply to what has been answered so far. Without this script they are all shown, each
// under a sentence that says when to answer it; either way the server decides what counts.

function values(form, name) {
  const found = [];
  for (const input of form.elements) {
    if (input.name === name || (input.name.startsWith(`${name}-`) && /-(day|month|year|time)$/.test(input.name))) {
      const choice = input.type === 'radio' || input.type === 'checkbox';
      const applies = !input.closest('.app-when[hidden]');
      if (applies && (choice ? input.checked : input.value.trim() !== '')) found.push(input.value.trim());
    }
  }
  return found;
}

function isTick(form, name) {
  const input = form.elements.namedItem(name);
  return input instanceof HTMLInputElement && input.type === 'checkbox' && input.value === 'true';
}

function holds(form, condition) {
  if (condition.all) return condition.all.every((part) => holds(form, part));
  if (condition.any) return condition.any.some((part) => holds(form, part));
  let given = values(form, condition.name);
  if (given.length === 0 && isTick(form, condition.name)) given = ['false'];
  const met = condition.is.length === 0 ? given.length === 0 : condition.is.some((value) => given.includes(value));
  return met !== condition.not;
}

function settle(form, parts) {
  // an answer that disappears may make others disappear: repeat until nothing changes
  for (let turn = 0; turn <= parts.length; turn++) {
    let changed = false;
    for (const { element, condition } of parts) {
      const hidden = !holds(form, condition);
      changed ||= hidden !== element.hidden;
      element.hidden = hidden;
    }
    if (!changed) return;
  }
}

function follow(scope) {
  const forms = new Map();
  for (const element of scope.querySelectorAll('[data-show-when]')) {
    const form = element.closest('form');
    if (!form) continue;
    if (!forms.has(form)) forms.set(form, []);
    const condition = JSON.parse(element.dataset.showWhen);
    forms.get(form).push({ element, condition });
    // asked of nearly everybody: not set apart as an answer's consequence
    if (condition.not) element.classList.add('app-when--usual');
    element.querySelector(':scope > .app-when__sentence').hidden = true;
  }
  for (const [form, parts] of forms) {
    // what is blamed must be seen, whatever its condition says
    const settled = () => {
      settle(form, parts);
      for (const { element } of parts) {
        if (element.querySelector('.govuk-error-message')) element.hidden = false;
      }
    };
    settled();
    form.addEventListener('change', settled);
    form.addEventListener('input', settled);
  }
}

follow(document);
document.addEventListener('htmx:afterSwap', (event) => follow(event.target));
