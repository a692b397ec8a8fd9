// Charts and boards. Loaded only by screens that have one; plain files, so no front-end build.
import Sortable from '/webjars/sortablejs/1.15.6/modular/sortable.esm.js';

const ECHARTS = '/_static/echarts/6.0.0/dist/echarts.common.min.js';
let loading;

function echarts() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ECHARTS;
    script.onload = () => resolve(window.echarts);
    script.onerror = () => { loading = undefined; reject(new Error('no chart library')); };
    document.head.append(script);
  });
  return loading;
}

// The theme's colours are written in ways that only the browser understands; a pixel tells.
const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
function colour(css, probe) {
  probe.style.color = css;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = getComputedStyle(probe).color;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
  return `rgba(${r},${g},${b},${a / 255})`;
}

function themed(value, probe) {
  if (typeof value === 'string') return value.startsWith('var(') ? colour(value, probe) : value;
  if (Array.isArray(value)) return value.map((one) => themed(one, probe));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, themed(v, probe)]));
  }
  return value;
}

function axis(given) {
  const style = {
    axisLine: { lineStyle: { color: 'var(--app-line)' } },
    axisTick: { show: false },
    axisLabel: { color: 'var(--app-quiet)', hideOverlap: true },
    splitLine: { lineStyle: { color: 'var(--app-line)' } },
  };
  return Array.isArray(given) ? given.map((one) => ({ ...style, ...one })) : { ...style, ...given };
}

export async function chart(host, canvas, json) {
  host.chartOption = JSON.parse(json);
  const lib = await echarts();
  const draw = () => {
    if (!canvas.isConnected) return;
    const given = host.chartOption;
    const font = getComputedStyle(document.body).fontFamily;
    const option = {
      animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
      textStyle: { fontFamily: font, color: 'var(--app-text)' },
      ...given,
      tooltip: {
        backgroundColor: 'var(--app-surface)', borderColor: 'var(--app-line)',
        textStyle: { color: 'var(--app-text)' }, confine: true, ...given.tooltip,
      },
      legend: { textStyle: { color: 'var(--app-quiet)' }, icon: 'roundRect', itemHeight: 8, ...given.legend },
      ...(given.xAxis ? { xAxis: axis(given.xAxis) } : {}),
      ...(given.yAxis ? { yAxis: axis(given.yAxis) } : {}),
    };
    const probe = document.createElement('span');
    host.append(probe);
    const drawn = themed(option, probe);
    probe.remove();
    (lib.getInstanceByDom(canvas) ?? lib.init(canvas, null, { renderer: 'svg' })).setOption(drawn, true);
  };
  draw();
  if (host.chartWatched) return;
  host.chartWatched = true;
  lib.getInstanceByDom(canvas).on('click', (hit) => host.$server.clicked(String(hit.name)));
  new ResizeObserver(() => lib.getInstanceByDom(canvas)?.resize()).observe(canvas);
  new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
}

export function board(host) {
  for (const lane of host.querySelectorAll('.lane-cards')) {
    if (lane.sortable) continue;
    lane.sortable = Sortable.create(lane, {
      group: 'board',
      animation: 120,
      sort: false,
      delay: 150,
      delayOnTouchOnly: true,
      touchStartThreshold: 4,
      filter: '.card-menu, a',
      preventOnFilter: false,
      ghostClass: 'card-ghost',
      onEnd: ({ item, from, to, oldIndex }) => {
        if (from === to) return;
        // The server moves cards; until it has agreed, this one is back where it was.
        from.insertBefore(item, from.children[oldIndex] ?? null);
        item.classList.add('card-asking');
        host.$server.moved(item.dataset.card, to.dataset.column)
          .finally(() => item.classList.remove('card-asking'));
      },
    });
  }
}

export function order(host) {
  if (host.sortable) return;
  host.sortable = Sortable.create(host, {
    handle: '.drag-handle',
    animation: 120,
    ghostClass: 'card-ghost',
    onEnd: ({ item, oldIndex, newIndex }) => {
      if (oldIndex === newIndex) return;
      // The server moves it.
      item.remove();
      host.insertBefore(item, host.children[oldIndex] ?? null);
      host.$server.moved(item.dataset.column, newIndex);
    },
  });
}
