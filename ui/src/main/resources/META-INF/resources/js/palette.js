// Keys that work on every screen. Those that are letters keep out of fields, and all keep out of
// the input methods with which Chinese is typed.
const isComposing = (event) => event.isComposing || event.keyCode === 229;

function isTyping(event) {
  return event.composedPath().some((node) =>
    node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName ?? ''));
}

export function listen(host) {
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  host.querySelectorAll('kbd').forEach((key) => { key.textContent = apple ? '⌘K' : 'Ctrl K'; });
  if (host.listening) return;
  host.listening = (event) => {
    if (!host.isConnected) {
      removeEventListener('keydown', host.listening);
      host.listening = undefined;
      return;
    }
    if (event.repeat || isComposing(event) || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    if ((command && !event.shiftKey && event.key.toLowerCase() === 'k')
        || (!command && event.key === '/' && !isTyping(event))) {
      event.preventDefault();
      host.$server.summon();
    } else if (!command && event.key === '?' && !isTyping(event)) {
      event.preventDefault();
      host.$server.keys();
    } else if (!command && event.key.toLowerCase() === 'n' && !isTyping(event)) {
      event.preventDefault();
      document.querySelector('.bell')?.$server.toggle();
    }
  };
  addEventListener('keydown', host.listening);
}

// Half-typed syllables are nothing to search for: the field hears of a word when it is done.
export function patient(field) {
  const input = field.inputElement;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'true');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', 'palette-list');
  if (field.patient) return;
  field.patient = true;
  field.addEventListener('input', (event) => {
    if (event.isComposing) event.stopImmediatePropagation();
  }, true);
  field.addEventListener('compositionend', () => {
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  });
  // The arrows choose below; in the line of text they would move the cursor as well.
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.preventDefault();
  }, true);
}

export function point(field, option) {
  field.inputElement.setAttribute('aria-activedescendant', option ? option.id : '');
  option?.scrollIntoView({ block: 'nearest' });
}
