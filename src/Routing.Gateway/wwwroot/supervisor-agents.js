import { byId, element, mark, put } from "./dom.js";
import { moment, none, span } from "./format.js";
import { act, read } from "./supervisor-api.js";
import { ask, button, choices, chosen, field, fill, select } from "./supervisor-ask.js";
import { nameOf } from "./supervisor-record.js";
import { columns, label } from "./supervisor-table.js";
import { t } from "./text.js";

const states = ["signed-out", "not-ready", "ready", "reserved", "connecting", "busy", "wrap-up"];
const kinds = { ready: "ready", reserved: "busy", connecting: "busy", busy: "busy", "wrap-up": "wrap", "not-ready": "away" };
const pageSize = 50;
let after = [];
let page = { agents: [], total: 0 };
let at = Date.now();
let skills = [];
let reasons = [];

// What the plan offers; read again with each version.
export function setChoices(plan) {
  skills = (plan.skills ?? []).map((skill) => skill.id ?? skill);
  reasons = plan.notReadyReasons?.length ? plan.notReadyReasons : ["break", "meal", "training", "coaching"];
}

export function startAgents() {
  byId("agent-filters").oninput = () => {
    after = [];
    refreshAgents();
  };
  byId("agent-filters").onsubmit = (event) => event.preventDefault();
  byId("agents-next").onclick = () => page.next && turn([...after, page.next]);
  byId("agents-before").onclick = () => after.length > 0 && turn(after.slice(0, -1));
}

function turn(to) {
  after = to;
  refreshAgents();
}

export function wordAgents(live) {
  fill(byId("state"), [["", t("anyState")], ...states.map((state) => [state, t(`state.${state}`)])]);
  fill(byId("of-queue"), [["", t("anyQueue")], ...(live?.queues ?? []).map((queue) => [queue.id, queue.name])]);
  columns("agent-columns", [[t("agent")], [t("state")], [t("since"), "number"], [t("skills")], [t("doing")], [t("change"), "unseen"]]);
  byId("agent-rows").replaceChildren();
  show();
}

export async function refreshAgents(now = at) {
  at = now;
  const query = new URLSearchParams({ limit: pageSize });
  for (const [name, id] of [["search", "search"], ["state", "state"], ["queue", "of-queue"]]) if (byId(id).value) query.set(name, byId(id).value);
  if (after.length > 0) query.set("after", after.at(-1));
  page = await read(`/v1/agents?${query}`);
  show();
}

function show() {
  const body = byId("agent-rows");
  while (body.rows.length > page.agents.length) body.deleteRow(-1);
  page.agents.forEach((agent, index) => showRow(body.rows[index] ?? newRow(body), agent));
  const from = after.length * pageSize;
  put(byId("agents-shown"), page.total === 0 ? t("noAgents") : t("shown", { from: from + 1, to: from + page.agents.length, total: page.total }));
  byId("agents-next").disabled = !page.next;
  byId("agents-before").disabled = after.length === 0;
}

function newRow(body) {
  const row = body.insertRow();
  row.append(
    element("td", "name", element("span"), element("small")), element("td", "stand", element("span", "stands"), element("small")), element("td", "number"),
    element("td", "text"), element("td", "text"), element("td", "acts", button(t("change"), () => change(row.agent))));
  return label(row, byId("agent-columns"));
}

function showRow(row, agent) {
  row.agent = agent;
  const [name, state, since, has, call, acts] = row.cells;
  put(name.firstChild, agent.name);
  put(name.lastChild, [agent.agentId, agent.team].filter(Boolean).join(" · "));
  put(state.firstChild, t(`state.${agent.state}`));
  mark(state.firstChild, "data-kind", kinds[agent.state] ?? null);
  const next = agent.next ? t("then", { next: t(`state.${agent.next}`) }) : "";
  put(state.lastChild, [agent.reason && t(`reason.${agent.reason}`), next].filter(Boolean).join(" · "));
  put(since, agent.since ? span((at - Date.parse(agent.since)) / 1000) : none);
  mark(since, "title", agent.since ? moment(agent.since) : null);
  put(has, agent.skills.map((skill) => `${skill.skill} ${skill.level}`).join(", ") || none);
  put(call, agent.callId ? `${agent.callId} · ${nameOf(agent.callQueue)}` : none);
  mark(call, "data-none", agent.callId ? null : "");
  mark(acts.firstChild, "aria-label", t("changeAgent", { name: agent.name }));
}

function change(agent) {
  const isIn = agent.state !== "signed-out";
  const why = select(reasons.map((reason) => [reason, t(`reason.${reason}`)]));
  const levels = new Map([...new Set([...skills, ...agent.skills.map((skill) => skill.skill)])].map((skill) => [skill, levelOf(agent, skill)]));
  const state = choices(t("setState"), "wish", [["", t("leave")], ...["ready", "not-ready", "signed-out"].map((wish) => [wish, t(`state.${wish}`)])], "");
  state.append(field(t("reason"), why, "wish", "not-ready"));
  const grid = element("div", "grid", ...[...levels].map(([skill, input]) => field(skill, input)));
  const card = element("fieldset", "", element("legend", "", `${t("changeSkills")} · ${t("level")}`), grid);
  const wanted = () => skillsWanted(agent, levels);
  ask({
    title: t("changeAgent", { name: agent.name }),
    fields: isIn ? [state, card] : [card],
    effect: () => [stateEffect(agent, chosen("wish")), skillsEffect(agent, wanted())].filter(Boolean).join("\n") || null,
    apply: () => apply(agent, chosen("wish"), why.value, wanted()),
    undo: () => undoOf(agent, chosen("wish"), wanted()),
    done: refreshAgents,
  });
}

function levelOf(agent, skill) {
  const input = element("input", "");
  Object.assign(input, { type: "number", min: 0, max: 10, value: agent.skills.find((known) => known.skill === skill)?.level ?? 0 });
  return input;
}

function skillsWanted(agent, levels) {
  const put = [];
  const drop = [];
  for (const [skill, input] of levels) {
    const known = agent.skills.find((each) => each.skill === skill);
    const level = Math.min(10, Math.max(0, Math.round(Number(input.value) || 0)));
    if (level === 0 && known) drop.push(skill);
    else if (level > 0 && level !== known?.level) put.push({ ...known, skill, level });
  }
  return { put, drop };
}

function stateEffect(agent, wish) {
  if (!wish) return null;
  const first = t({ ready: "willReady", "not-ready": "willNotReady", "signed-out": "willSignedOut" }[wish], { name: agent.name });
  if (wish === "ready") return first;
  if (agent.state === "reserved") return `${first} ${t("willHeld", { name: agent.name })}`;
  return agent.state === "busy" || agent.state === "connecting" ? `${first} ${t("willAfter", { name: agent.name })}` : first;
}

function skillsEffect(agent, { put, drop }) {
  if (put.length + drop.length === 0) return null;
  return t("willSkills", { name: agent.name, put: put.map((skill) => `${skill.skill} ${skill.level}`).join(", ") || t("nothing"), drop: drop.join(", ") || t("nothing") });
}

async function apply(agent, wish, reason, wanted) {
  const path = `agents/${encodeURIComponent(agent.agentId)}`;
  if (wanted.put.length + wanted.drop.length > 0) await act(`${path}/skills`, wanted);
  if (wish) await act(`${path}/state`, wish === "not-ready" ? { state: wish, reason } : { state: wish });
}

// A sign-out only the agent can undo.
function undoOf(agent, wish, { put, drop }) {
  if (wish === "signed-out") return null;
  const before = agent.skills.filter((skill) => drop.includes(skill.skill) || put.some((changed) => changed.skill === skill.skill));
  const added = put.map((skill) => skill.skill).filter((skill) => !agent.skills.some((known) => known.skill === skill));
  const back = [agent.state, agent.next].includes("not-ready") ? "not-ready" : "ready";
  return () => apply(agent, wish && wish !== back ? back : null, agent.reason ?? reasons[0], { put: before, drop: added }).then(() => refreshAgents());
}
