import { element, mark, put } from "./dom.js";
import { percent } from "./format.js";
import { abandons, agents, badge, bullet, figure, level, longest, opener } from "./marks.js";
import { sparkline } from "./sparkline.js";
import { t } from "./text.js";

export const columns = ["queue", "standing", "thirtyMinutes", "serviceLevel", "fiveMinutes", "interval", "day", "waiting", "longest", "expected", "agentsReady",
  "agents", "asa", "abandonedToday", "callbacks", "lastHours"];

// A queue as a row, for a wall with many of them.
export function queueRow() {
  const name = opener();
  const promise = element("small");
  const chart = sparkline();
  const parts = [badge(), level("30m", "numeral"), bullet(), level("5m"), level("interval30m"), level("day"), figure("waiting"), longest(),
    figure("expected"), figure("ready"), agents(false), figure("asa"), abandons(), figure("callbacks")];
  // Grids in the place of a table's own layout, which one row more or less makes anew for all; so the roles have to be said.
  const place = (tag, role, ...children) => {
    const node = element(tag, "", ...children);
    mark(node, "role", role);
    return node;
  };
  const cell = (node) => place("td", "cell", element("div", "cell", node));
  const node = place("tr", "row", place("th", "rowheader", element("div", "cell", element("span", "", name.node), promise)), ...parts.map((part) => cell(part.node)), cell(chart.node));
  return {
    node,
    update(queue, at, past) {
      mark(node, "data-standing", at.name);
      mark(node, "title", t(at.why, { seconds: queue.serviceLevel.withinSeconds }));
      name.update(queue);
      put(promise, t("promise", { target: percent(queue.serviceLevel.target), seconds: queue.serviceLevel.withinSeconds }));
      parts.forEach((part) => part.update(queue, at));
      chart.update(queue, past);
    },
  };
}
