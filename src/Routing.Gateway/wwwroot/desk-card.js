import { queueName } from "./desk-choices.js";
import { element, put, shape, size } from "./dom.js";
import { moment, span } from "./format.js";
import { t } from "./text.js";

const round = 2 * Math.PI * 26;

// The caller's card: what the agent should know before saying a word.
export function showCard(list, call) {
  const tier = call.customer?.tier;
  const rows = [
    ["tier", tier && tier !== "none" ? element("span", `rank ${tier}`, t(`tier.${tier}`)) : null],
    ["product", call.customer?.product],
    ["intent", call.intent],
    ["waited", span(call.waitedSeconds)],
    ["appointment", call.at && moment(call.at)],
    ["notBefore", call.notBefore && Date.parse(call.notBefore) > Date.now() ? moment(call.notBefore) : null],
    ["callerNumber", call.number ?? call.ani],
    ["customer", call.customer?.id],
    ["callId", call.callId],
  ];
  list.replaceChildren(...rows.filter(([, value]) => value).map(([key, value]) => element("div", key, element("dt", "", t(key)), element("dd", "", value))));
}

// What this customer called about before and is still open.
export function showMatters(list, call) {
  list.replaceChildren(...(call.followUps ?? []).map((matter) =>
    element("li", "", element("b", "", matter.kind), ` ${matter.note ?? ""} `, element("span", "", matter.due ? t("dueAt", { at: moment(matter.due) }) : ""))));
  if (call.ownerOf) list.prepend(element("li", "own", t("yourMatter")));
}

export function titleOf(call) {
  return t(call.kind === "callback" ? (call.at ? "titleAppointment" : "titleCallback") : "titleCall", { queue: queueName(call.queue ?? "") });
}

// A ring that empties with the seconds in it.
export function ring(place) {
  const arc = shape("circle", { cx: 32, cy: 32, r: 26, class: "arc", "stroke-dasharray": round });
  const picture = shape("svg", { viewBox: "0 0 64 64", "aria-hidden": "true" }, shape("circle", { cx: 32, cy: 32, r: 26, class: "track" }), arc);
  const text = element("span");
  text.setAttribute("role", "timer");
  place.replaceChildren(picture, text);
  let until = null;
  let whole = 1;
  return (deadline, now) => {
    const left = Math.max(0, (Date.parse(deadline) - now) / 1000);
    if (deadline !== until) {
      until = deadline;
      whole = Math.max(left, 1);
    }
    put(text, left < 60 ? Math.ceil(left) : span(left));
    size(arc, "stroke-dashoffset", (round * (1 - left / whole)).toFixed(1));
    place.classList.toggle("short", left < 4);
  };
}
