import { byId, element, mark, put } from "./dom.js";
import { clock, none, number, percent, span } from "./format.js";
import { act, read } from "./supervisor-api.js";
import { ask, button, choices, chosen, field, select } from "./supervisor-ask.js";
import { columns, label } from "./supervisor-table.js";
import { t } from "./text.js";

let live = { queues: [] };
let open = null;

export function startQueues() {
  byId("queue-filters").oninput = () => showQueues(live);
  byId("queue-filters").onsubmit = (event) => event.preventDefault();
}

export function wordQueues() {
  columns("queue-columns", [[t("queue")], [t("door")], [t("waiting"), "number"], [t("longest"), "number"], [t("fiveMinutes"), "number"], [t("target"), "number"], [t("agentsReady"), "number"], [t("change"), "unseen"]]);
  columns("call-columns", [[t("callId")], [t("waited"), "number"], [t("priority"), "number"], [t("tier")], [t("intent")], [t("change"), "unseen"]]);
  byId("queue-rows").replaceChildren();
  byId("call-rows").replaceChildren();
  showQueues(live);
}

export function showQueues(now) {
  live = now;
  const wanted = byId("queue-search").value.trim().toLowerCase();
  const queues = live.queues.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(wanted));
  const body = byId("queue-rows");
  while (body.rows.length > queues.length) body.deleteRow(-1);
  queues.forEach((queue, index) => showRow(body.rows[index] ?? newRow(body), queue));
}

function newRow(body) {
  const row = body.insertRow();
  row.append(
    element("td", "name", element("span"), element("small")), element("td", "stand", element("span", "stands"), element("small")), element("td", "number"), element("td", "number"),
    element("td", "number level"), element("td", "number"), element("td", "number"),
    element("td", "acts", button(t("openClose"), () => changeDoor(row.queue)), " ", button(t("calls"), () => showCalls(row.queue.id))));
  return label(row, byId("queue-columns"));
}

function showRow(row, queue) {
  row.queue = queue;
  const [name, door, waiting, longest, level, target, ready, acts] = row.cells;
  put(name.firstChild, queue.name);
  put(name.lastChild, queue.id === queue.name ? "" : queue.id);
  const word = t(queue.open ? "doorOpen" : "doorClosed");
  const forced = queue.hoursOverride;
  put(door.firstChild, forced ? t("byWord", { door: word }) : word);
  mark(door.firstChild, "data-kind", queue.open ? "open" : "closed");
  put(door.lastChild, [forced?.until && t("until", { at: clock(forced.until) }), forced?.reason].filter(Boolean).join(" · "));
  put(waiting, number(queue.waiting));
  put(longest, queue.waiting > 0 ? span(queue.longestWaitSeconds) : none);
  const recent = queue.serviceLevel.windows["5m"]?.ratio;
  put(level, percent(recent));
  mark(level, "data-kind", recent === undefined || recent === null ? null : recent >= queue.serviceLevel.target ? "met" : "missed");
  put(target, percent(queue.serviceLevel.target));
  put(ready, number(queue.agents.ready));
  mark(acts.firstChild, "aria-label", `${t("openClose")}: ${queue.name}`);
  mark(acts.lastChild, "aria-label", `${t("calls")}: ${queue.name}`);
  mark(acts.lastChild, "aria-pressed", String(open === queue.id));
}

function changeDoor(queue) {
  const hours = [["", t("always")], ...[15, 30, 60, 120, 240].map((minutes) => [String(minutes), t("minutes", { n: minutes })])];
  const length = select(hours);
  const why = Object.assign(element("input", ""), { maxLength: 200 });
  const now = queue.hoursOverride ? (queue.hoursOverride.open ? "open" : "close") : "by-hours";
  const effects = { open: "willOpen", close: "willClose", "by-hours": "willHours" };
  const body = () => ({ ...(length.value ? { until: new Date(Date.parse(live.at) + length.value * 60000).toISOString() } : {}), ...(why.value ? { reason: why.value } : {}) });
  const path = `queues/${encodeURIComponent(queue.id)}`;
  const before = queue.hoursOverride;
  ask({
    title: t("changeDoor", { queue: queue.name }),
    fields: [choices(t("door"), "door", [["open", t("open")], ["close", t("close")], ["by-hours", t("byHours")]], now), field(t("untilWhen"), length, "door", "open", "close"), field(t("why"), why, "door", "open", "close")],
    effect: () => (chosen("door") === now && now === "by-hours" ? null : t(effects[chosen("door")], { n: queue.waiting })),
    apply: () => act(`${path}/${chosen("door")}`, chosen("door") === "by-hours" ? undefined : body()),
    undo: () => () => act(`${path}/${now}`, before ? { until: before.until, reason: before.reason } : undefined),
  });
}

// The list stands below all queues, which may be a long way down.
async function showCalls(queueId) {
  open = open === queueId ? null : queueId;
  byId("waiting").hidden = open === null;
  showQueues(live);
  await refreshCalls();
  if (open !== null) byId("waiting-title").focus();
}

export async function refreshCalls() {
  if (open === null) return;
  const queue = live.queues.find((each) => each.id === open);
  const { calls } = await read(`/v1/queues/${encodeURIComponent(open)}/waiting?limit=100`);
  put(byId("waiting-title"), t("waitingIn", { queue: queue?.name ?? open }));
  byId("waiting-none").hidden = calls.length > 0;
  byId("waiting-calls").hidden = calls.length === 0;
  const body = byId("call-rows");
  while (body.rows.length > calls.length) body.deleteRow(-1);
  calls.forEach((call, index) => showCall(body.rows[index] ?? newCall(body), call));
}

function newCall(body) {
  const row = body.insertRow();
  row.append(
    element("td", "text"), element("td", "number"), element("td", "number"), element("td"), element("td", "text"),
    element("td", "acts", button(t("pull"), () => place(row.call, "next")), " ", button(t("move"), () => place(row.call, "queue"))));
  return label(row, byId("call-columns"));
}

function showCall(row, call) {
  row.call = call;
  const [id, waited, priority, tier, intent, acts] = row.cells;
  put(id, call.callId);
  put(waited, span(call.waitedSeconds));
  put(priority, call.priority);
  put(tier, call.tier && call.tier !== "none" ? t(`tier.${call.tier}`) : none);
  put(intent, call.intent ?? none);
  mark(tier, "data-none", call.tier && call.tier !== "none" ? null : "");
  mark(intent, "data-none", call.intent ? null : "");
  mark(acts.firstChild, "aria-label", `${t("pull")} ${call.callId}`);
  mark(acts.lastChild, "aria-label", `${t("move")} ${call.callId}`);
}

async function place(call, how) {
  const from = open;
  const { agents } = await read(`/v1/agents?queue=${encodeURIComponent(from)}&limit=1000`);
  const able = agents.filter((agent) => ["ready", "reserved", "connecting", "busy", "wrap-up"].includes(agent.state) && !agent.next);
  const agent = select(able.map((each) => [each.agentId, `${each.name} · ${t(`state.${each.state}`)}`]));
  const queue = select(live.queues.filter((each) => each.id !== from).map((each) => [each.id, each.name]));
  const ways = [["next", t("pullNext")], ...(able.length ? [["agent", t("pullAgent")]] : []), ["queue", t("moveQueue")]];
  const names = () => ({ agent: agent.selectedOptions[0]?.text, queue: queue.selectedOptions[0]?.text });
  const path = `calls/${encodeURIComponent(call.callId)}`;
  ask({
    title: t("moveCall", { call: call.callId }),
    fields: [choices(t("where"), "way", ways, how), field(t("agent"), agent, "way", "agent"), field(t("queue"), queue, "way", "queue")],
    effect: () => t({ next: "willPullNext", agent: "willPullAgent", queue: "willMove" }[chosen("way")], names()),
    apply: () => (chosen("way") === "queue" ? act(`${path}/move`, { toQueue: queue.value }) : act(`${path}/pull`, chosen("way") === "agent" ? { agentId: agent.value } : {})),
    undo: () => (chosen("way") === "queue" ? () => act(`${path}/move`, { toQueue: from }) : null),
    done: refreshCalls,
  });
}
