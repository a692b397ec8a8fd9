// The keys of a year's days: one of them is in the order of tabs, arrows lead to the others.
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

// The same day of another month, or its last one.
function move(date, months) {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
}

function other(day, key) {
  const date = new Date(day + 'T00:00:00Z');
  const weekday = (date.getUTCDay() + 6) % 7;
  if (key in STEPS) date.setUTCDate(date.getUTCDate() + STEPS[key]);
  else if (key === 'Home') date.setUTCDate(date.getUTCDate() - weekday);
  else if (key === 'End') date.setUTCDate(date.getUTCDate() + 6 - weekday);
  else if (key === 'PageUp') move(date, -1);
  else if (key === 'PageDown') move(date, 1);
  else return undefined;
  return date.toISOString().slice(0, 10);
}

export function listen(host) {
  if (host.listening) return;
  host.listening = true;
  const dayOf = (event) => event.target.closest?.('button[data-day]');
  host.addEventListener('click', (event) => {
    const day = dayOf(event);
    if (day) host.$server.pick(day.dataset.day);
  });
  host.addEventListener('keydown', (event) => {
    const day = dayOf(event);
    const to = day && !event.ctrlKey && !event.metaKey && !event.altKey
      && other(day.dataset.day, event.key);
    if (!to) return;
    event.preventDefault();
    const next = host.querySelector(`button[data-day="${to}"]`);
    if (!next) return;
    host.querySelectorAll('button[tabindex="0"]').forEach((one) => { one.tabIndex = -1; });
    next.tabIndex = 0;
    next.focus();
  });
}
