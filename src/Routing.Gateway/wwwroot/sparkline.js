import { element, mark, put, shape } from "./dom.js";
import { percent } from "./format.js";
import { steps } from "./history.js";
import { t } from "./text.js";

const width = steps;
const height = 40;
const y = (ratio) => Math.round(10 * (height - ratio * height)) / 10;

// Two hours of service level: the target dashed, what lies below it hatched.
export function sparkline() {
  const target = shape("path", { class: "target" });
  const breach = shape("path", { class: "breach", fill: "url(#hatch)" });
  const line = shape("path", { class: "line" });
  const picture = shape("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img" }, breach, target, line);
  const from = element("span");
  const to = element("span");
  const caption = element("div", "ends", from, to);
  caption.setAttribute("aria-hidden", "true");
  let shown = "";
  return {
    node: element("div", "spark", element("div", "picture", picture), caption),
    update(queue, history) {
      put(from, t("twoHoursAgo"));
      put(to, t("now"));
      const goal = queue.serviceLevel.target;
      const key = `${history.changed} ${goal} ${t("now")}`;
      if (key === shown) return;
      shown = key;
      const runs = runsOf(history.of(queue.id));
      mark(target, "d", `M0 ${y(goal)}H${width}`);
      mark(line, "d", runs.map(pathOf).join(""));
      mark(breach, "d", runs.map((run) => shadeOf(run, y(goal))).join(""));
      mark(picture, "aria-label", describe(runs.flat(), goal));
    },
  };
}

// Unbroken runs of points; a minute without a figure breaks the line.
function runsOf(points) {
  const runs = [[]];
  let last = null;
  for (const [ago, ratio] of points) {
    if (ratio === null || (last !== null && last - ago > 1)) runs.push([]);
    if (ratio !== null) runs.at(-1).push([width - ago, ratio]);
    last = ago;
  }
  return runs.filter((run) => run.length > 0);
}

// A lone point is a short dash, else nobody sees it.
function pathOf(run) {
  const [x, ratio] = run[0];
  return `M${run.length === 1 ? x - 1 : x} ${y(ratio)}${run.map((point) => `L${point[0]} ${y(point[1])}`).join("")}`;
}

function shadeOf(run, floor) {
  return `M${run[0][0]} ${floor}${run.map(([x, ratio]) => `L${x} ${Math.max(floor, y(ratio))}`).join("")}L${run.at(-1)[0]} ${floor}Z`;
}

function describe(points, goal) {
  if (points.length === 0) return t("chartEmpty");
  const ratios = points.map(([, ratio]) => ratio);
  const minutes = ratios.filter((ratio) => ratio < goal).length;
  return t("chartSays", { low: percent(Math.min(...ratios)), high: percent(Math.max(...ratios)), minutes });
}
