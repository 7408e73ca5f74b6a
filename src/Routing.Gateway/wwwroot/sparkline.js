import { element, mark, put, shape } from "./dom.js";
import { clock, percent } from "./format.js";
import { quarters } from "./past.js";
import { t } from "./text.js";

const height = 40;
const y = (ratio) => Math.round(10 * (height - ratio * height)) / 10;

// Six hours of service level, a step for every quarter of an hour: the target dashed, what lies below it hatched.
export function sparkline() {
  const target = shape("path", { class: "target" });
  const breach = shape("path", { class: "breach", fill: "url(#hatch)" });
  const line = shape("path", { class: "line" });
  const picture = shape("svg", { viewBox: `0 0 ${quarters} ${height}`, preserveAspectRatio: "none", role: "img" }, breach, target, line);
  const from = element("span");
  const to = element("span");
  const caption = element("div", "ends", from, to);
  caption.setAttribute("aria-hidden", "true");
  let shown = "";
  return {
    node: element("div", "spark", element("div", "picture", picture), caption),
    update(queue, past) {
      const goal = queue.serviceLevel.target;
      const key = `${past.changed} ${percent(queue.serviceLevel.windows.interval15m?.ratio)} ${goal} ${t("now")}`;
      if (key === shown) return;
      shown = key;
      put(from, t("sixHoursAgo"));
      mark(from, "title", clock(past.start));
      put(to, t("now"));
      const ratios = past.of(queue.id);
      mark(target, "d", `M0 ${y(goal)}H${quarters}`);
      mark(line, "d", stepsOf(ratios));
      mark(breach, "d", ratios.map((ratio, slot) => (ratio !== null && ratio < goal ? `M${slot} ${y(goal)}H${slot + 1}V${y(ratio)}H${slot}Z` : "")).join(""));
      mark(picture, "aria-label", describe(ratios.filter((ratio) => ratio !== null), goal));
    },
  };
}

// One line from step to step; a quarter without a contact breaks it.
function stepsOf(ratios) {
  return ratios.map((ratio, slot) => {
    if (ratio === null) return "";
    const isJoined = slot > 0 && ratios[slot - 1] !== null;
    return `${isJoined ? "V" : `M${slot} `}${y(ratio)}H${slot + 1}`;
  }).join("");
}

// What the chart says, in a sentence.
export function describe(ratios, goal) {
  if (ratios.length === 0) return t("chartEmpty");
  const low = ratios.filter((ratio) => ratio < goal).length;
  return t("chartSays", { low: percent(Math.min(...ratios)), high: percent(Math.max(...ratios)), quarters: low });
}
