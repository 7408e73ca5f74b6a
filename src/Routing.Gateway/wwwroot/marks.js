import { element, mark, put, size } from "./dom.js";
import { number, percent, share, span, wholePercent } from "./format.js";
import { signs } from "./standing.js";
import { t } from "./text.js";

// The marks of a queue, the same on a card and in a row. Each is a node and what brings it up to date. Bars are backgrounds: nothing is laid out for them.

// The queue's name, which opens its chart.
export function opener() {
  const node = element("button", "open");
  node.type = "button";
  return {
    node,
    update(queue) {
      put(node, queue.name || queue.id);
      mark(node, "data-queue", queue.id);
      mark(node, "title", t("chartOpen"));
    },
  };
}

export function badge() {
  const sign = element("span", "sign");
  sign.setAttribute("aria-hidden", "true");
  const word = element("span", "word");
  return {
    node: element("span", "badge", sign, word),
    update(queue, at) {
      put(sign, signs[at.name]);
      put(word, t(at.name));
    },
  };
}

export function level(window, className) {
  const node = element("span", className);
  return { node, update: (queue) => put(node, percent(queue.serviceLevel.windows[window].ratio)) };
}

// 0 to 100 % with the target as a tick; the five minutes, the interval and the day as fainter marks above it.
export function bullet() {
  const others = ["5m", "interval30m", "day"].map((window) => [window, element("i", `other w-${window}`)]);
  const node = element("div", "bullet", ...others.map(([, other]) => other));
  mark(node, "role", "meter");
  mark(node, "aria-valuemin", 0);
  mark(node, "aria-valuemax", 100);
  return {
    node,
    update(queue) {
      const { target, windows } = queue.serviceLevel;
      const ratio = windows["30m"].ratio ?? null;
      size(node, "--value", ratio ?? 0);
      size(node, "--target", target);
      for (const [window, other] of others) {
        other.hidden = (windows[window].ratio ?? null) === null;
        size(other, "--at", windows[window].ratio ?? 0);
      }
      mark(node, "aria-label", t("gauge", { queue: queue.name || queue.id, target: percent(target) }));
      mark(node, "aria-valuenow", ratio === null ? 0 : wholePercent(ratio));
      mark(node, "aria-valuetext", ratio === null ? t("none") : percent(ratio));
    },
  };
}

// Fills towards the threshold, which stands at two thirds, and past it.
export function longest() {
  const text = element("b");
  const bar = element("span", "wait");
  bar.setAttribute("aria-hidden", "true");
  const node = element("span", "longest", text, bar);
  return {
    node,
    update(queue) {
      const threshold = queue.serviceLevel.withinSeconds;
      const past = queue.waiting > 0 && queue.longestWaitSeconds > threshold;
      put(text, queue.waiting > 0 ? `${past ? "▲ " : ""}${span(queue.longestWaitSeconds)}` : span(0));
      size(bar, "--value", queue.waiting > 0 ? Math.min(1, queue.longestWaitSeconds / threshold / 1.5).toFixed(3) : 0);
      node.classList.toggle("past", past);
      mark(node, "title", t("threshold", { seconds: threshold }));
    },
  };
}

export const agentGroups = [
  ["ready", ["ready"]],
  ["busy", ["reserved", "connecting", "busy"]],
  ["wrap", ["wrap-up"]],
  ["away", ["not-ready"]],
];

export function agents(withLegend) {
  const parts = agentGroups.map(([name, states]) => ({ name, states, word: element("span"), count: element("b") }));
  const bar = element("div", "staff");
  mark(bar, "role", "img");
  const legend = element("div", "legend", ...parts.map((part) => element("span", part.name, element("i", `key ${part.name}`), part.word, part.count)));
  return {
    node: withLegend ? element("div", "agents", bar, legend) : bar,
    update(queue) {
      const said = [];
      const counts = parts.map(({ states }) => states.reduce((sum, state) => sum + (queue.agents[state] ?? 0), 0));
      const all = Math.max(1, counts.reduce((sum, many) => sum + many, 0));
      let before = 0;
      for (const [at, { name, word, count }] of parts.entries()) {
        before += counts[at];
        size(bar, `--${name}`, (before / all).toFixed(3));
        put(word, t(`agents.${name}`));
        put(count, counts[at]);
        said.push(`${t(`agents.${name}`)} ${counts[at]}`);
      }
      mark(bar, "aria-label", said.join(", "));
      mark(bar, "title", said.join(", "));
    },
  };
}

const readers = {
  waiting: (queue) => number(queue.waiting),
  expected: (queue) => span(queue.estimatedWaitSeconds),
  asa: (queue) => span(queue.asaSeconds),
  abandoned: (queue) => number(queue.day.abandoned),
  abandonment: (queue) => share(queue.day.abandonment),
  callbacks: (queue) => number(queue.callbacksWaiting),
  ready: (queue) => number(queue.agents.ready ?? 0),
};

export function figure(name, tag = "span") {
  const node = element(tag, name);
  return { node, update: (queue) => put(node, readers[name](queue)) };
}

// How many hung up today, and what share of those offered that is.
export function abandons() {
  const parts = [figure("abandoned"), figure("abandonment", "small")];
  return {
    node: element("span", "abandons", parts[0].node, " ", parts[1].node),
    update: (queue) => parts.forEach((part) => part.update(queue)),
  };
}

export function words(key, tag = "span", className = "") {
  const node = element(tag, className);
  return { node, update: () => put(node, t(key)) };
}
