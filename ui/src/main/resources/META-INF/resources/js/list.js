// The keys of lists. They keep out of fields, and out of the input methods with which Chinese is
// typed.
const isComposing = (event) => event.isComposing || event.keyCode === 229;

function isTyping(event) {
  return event.composedPath().some((node) =>
    node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName ?? ''));
}

const isCovered = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');

export function keys(host, search, grid) {
  if (host.listening) return;
  // Before those of the frame, for which the slash means to search everywhere.
  host.listening = (event) => {
    if (!host.isConnected) {
      removeEventListener('keydown', host.listening, true);
      host.listening = undefined;
      return;
    }
    if (event.key !== '/' || event.repeat || event.ctrlKey || event.metaKey || event.altKey
        || isComposing(event) || isTyping(event) || isCovered() || search.offsetParent === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    search.focus();
  };
  addEventListener('keydown', host.listening, true);

  // Arrows move within the grid by themselves; from the search they lead into it.
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || isComposing(event)) return;
    const first = grid.shadowRoot.querySelector('#items [tabindex="0"], #items td');
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  grid.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return;
    const [focused] = event.composedPath();
    const item = focused.tagName === 'TR' ? focused._item
      : focused.tagName === 'TD' ? grid.getEventContext(event).item
      : undefined;
    if (!item) return;
    event.preventDefault();
    event.stopPropagation();
    host.$server.enter(item.key);
  }, true);
}
