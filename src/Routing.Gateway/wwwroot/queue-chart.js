import { element } from "./dom.js";
import { percent } from "./format.js";
import { locale, t } from "./text.js";

const quarterSeconds = 900;
let library = null;

// The library is fetched with the first chart: a wall that nobody touches never needs it.
function load() {
  library ??= new Promise((resolve, reject) => {
    const style = element("link");
    style.rel = "stylesheet";
    style.href = "/uplot/uPlot.min.css";
    const script = element("script");
    script.src = "/uplot/uPlot.iife.min.js";
    script.onload = () => resolve(window.uPlot);
    script.onerror = () => {
      library = null;
      reject(new Error("The chart's library did not come."));
    };
    document.head.append(style, script);
  });
  return library;
}

// Six hours of service level by quarters as a chart with axes, grid and a line to read values by; the target dashed, what lies below it filled.
export class QueueChart {
  #place;
  #chart = null;
  #drawing = 0;

  constructor(place) {
    this.#place = place;
  }

  async draw(ratios, start, goal) {
    const turn = ++this.#drawing;
    const uPlot = await load();
    if (turn !== this.#drawing) return;
    this.#chart?.destroy();
    const from = start / 1000;
    const times = [...ratios.keys(), ratios.length].map((slot) => from + slot * quarterSeconds);
    // A step reaches to the next point, so that the last quarter needs one behind it.
    const data = [times, [...ratios, ratios.at(-1)], times.map(() => goal)];
    this.#chart = new uPlot({ ...this.#size(), ...shapeOf(uPlot, coloursOf(this.#place), goal) }, data, this.#place);
  }

  resize() {
    this.#chart?.setSize(this.#size());
  }

  clear() {
    this.#drawing++;
    this.#chart?.destroy();
    this.#chart = null;
  }

  #size() {
    return { width: this.#place.clientWidth, height: Math.min(360, Math.round(innerHeight * 0.45)) };
  }
}

// The page's own colours, light or dark as they are now.
function coloursOf(place) {
  const probe = element("i");
  place.append(probe);
  const of = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(["ink", "faint", "line", "missed"].map((name) => [name, of(name)]));
  colours.font = `14px ${getComputedStyle(place).fontFamily}`;
  probe.remove();
  return colours;
}

function shapeOf(uPlot, { ink, faint, line, missed, font }, goal) {
  const axis = { stroke: faint, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font };
  const hour = (seconds) => new Date(seconds * 1000).toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit", hour12: false });
  const steps = uPlot.paths.stepped({ align: 1 });
  const value = (_, ratio) => percent(ratio);
  return {
    cursor: { y: false, drag: { x: false, y: false } },
    scales: { y: { range: [0, 1] } },
    axes: [
      { ...axis, values: (_, splits) => splits.map(hour) },
      { ...axis, splits: [0, 0.25, 0.5, 0.75, 1], values: (_, splits) => splits.map(percent), size: 64 },
    ],
    series: [
      { label: t("quarterFrom"), value: (_, seconds) => (seconds ? hour(seconds) : percent(null)) },
      { label: t("serviceLevel"), stroke: ink, width: 3, paths: steps, points: { show: false }, value },
      { label: t("target"), stroke: faint, width: 2, dash: [6, 6], points: { show: false }, value },
    ],
    hooks: { drawAxes: [(chart) => fillBreaches(chart, goal, missed)] },
  };
}

function fillBreaches(chart, goal, colour) {
  const [times, ratios] = chart.data;
  const x = (slot) => chart.valToPos(times[slot], "x", true);
  const y = (ratio) => chart.valToPos(ratio, "y", true);
  chart.ctx.save();
  chart.ctx.globalAlpha = 0.35;
  chart.ctx.fillStyle = colour;
  for (let slot = 0; slot + 1 < times.length; slot++) {
    if (ratios[slot] !== null && ratios[slot] < goal) chart.ctx.fillRect(x(slot), y(goal), x(slot + 1) - x(slot), y(ratios[slot]) - y(goal));
  }
  chart.ctx.restore();
}
