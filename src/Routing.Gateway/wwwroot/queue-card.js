import { element, mark, put } from "./dom.js";
import { percent } from "./format.js";
import { abandons, agents, badge, bullet, figure, level, longest, opener, words } from "./marks.js";
import { sparkline } from "./sparkline.js";
import { t } from "./text.js";

// A queue as a card, for a wall with up to a dozen of them.
export function queueCard() {
  const name = opener();
  const promise = element("p", "promise");
  const why = element("span");
  const parts = [];
  const add = (part) => {
    parts.push(part);
    return part.node;
  };
  const pair = (key, value, className) => element("div", className, add(words(key, "dt")), element("dd", "", add(value)));
  const chart = sparkline();
  const node = element("article", "card",
    element("header", "", element("div", "", element("h2", "", name.node), promise), add(badge())),
    element("div", "level",
      add(level("30m", "numeral")),
      element("dl", "others", pair("fiveMinutes", level("5m"), "w-5m"), pair("interval", level("interval30m"), "w-interval30m"), pair("day", level("day"), "w-day"))),
    add(bullet()),
    element("p", "why", add(words("thirtyMinutes")), " · ", why),
    element("dl", "waits", pair("waiting", figure("waiting")), pair("longest", longest(), "wide"), pair("expected", figure("expected"))),
    add(agents(true)),
    element("dl", "facts", pair("asa", figure("asa")), pair("abandonedToday", abandons()), pair("callbacks", figure("callbacks"))),
    chart.node);
  return {
    node,
    update(queue, at, past) {
      mark(node, "data-standing", at.name);
      name.update(queue);
      put(promise, t("promise", { target: percent(queue.serviceLevel.target), seconds: queue.serviceLevel.withinSeconds }));
      put(why, t(at.why, { seconds: queue.serviceLevel.withinSeconds }));
      parts.forEach((part) => part.update(queue, at));
      chart.update(queue, past);
    },
  };
}
