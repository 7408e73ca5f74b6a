import { byId, element, put, size } from "./dom.js";
import { none, number, percent, span } from "./format.js";
import { read, send } from "./supervisor-api.js";
import { ask, button } from "./supervisor-ask.js";
import { diff, excerpt } from "./supervisor-diff.js";
import { lineOf } from "./supervisor-place.js";
import { nameOf } from "./supervisor-record.js";
import { asTable, label } from "./supervisor-table.js";
import { t } from "./text.js";

let inForce = "";
let version = "";
let onPlan = () => {};
let mistaken = new Set();

export function startPlan(listener) {
  onPlan = listener;
  byId("plan-text").oninput = () => {
    mistaken = new Set();
    numberLines();
  };
  byId("plan-text").onscroll = () => { byId("lines").scrollTop = byId("plan-text").scrollTop; };
  for (const [id, run] of [["check", check], ["compare", compare], ["simulate", simulate], ["put", putLive], ["reset", reset]]) {
    byId(`plan-${id}`).onclick = () => run().catch((refused) => show(element("p", "refused", headline(refused)), ...mistakesOf(refused.problem?.mistakes)));
  }
}

const headline = (refused) => (refused.problem?.mistakes ? t("planMistakes", { n: refused.problem.mistakes.length }) : refused.message);
const text = () => byId("plan-text").value;
const versionOf = (response) => response.headers.get("ETag")?.replace(/^W\//, "") ?? "";
const show = (...nodes) => byId("plan-result").replaceChildren(...nodes);

// Reads the plan in force; the draft is kept unless it is the plan that was.
export async function refreshPlan() {
  const response = await send("/v1/plan?asWritten=true");
  const isDraft = text() !== inForce;
  inForce = (await response.text()).replaceAll("\r\n", "\n");
  version = versionOf(response);
  wordPlan();
  if (!isDraft) byId("plan-text").value = inForce;
  numberLines();
  onPlan(await read("/v1/plan"));
}

export function wordPlan() {
  put(byId("plan-version"), t("planInForce", { version: version.replaceAll("\"", "") }));
}

function numberLines() {
  const count = text().split("\n").length;
  put(byId("lines"), Array.from({ length: count }, (_, at) => (mistaken.has(at + 1) ? `✕ ${at + 1}` : at + 1)).join("\n"));
  byId("lines").scrollTop = byId("plan-text").scrollTop;
}

async function reset() {
  byId("plan-text").value = inForce;
  mistaken = new Set();
  numberLines();
  show();
}

async function check() {
  const { warnings = [] } = await (await send("/v1/plan?dryRun=true", "PUT", text())).json();
  show(element("p", "", t("planGood")), ...mistakesOf(warnings));
}

function mistakesOf(mistakes = []) {
  const lines = mistakes.map((mistake) => lineOf(text(), mistake.path ?? ""));
  mistaken = new Set(lines);
  numberLines();
  if (mistakes.length === 0) return [];
  return [element("ul", "mistakes", ...mistakes.map((mistake, at) => element(
    "li", "", button(t("line", { n: lines[at] }), () => goTo(lines[at])), " ", element("code", "", mistake.path || "$"), ` ${mistake.message}`)))];
}

// Chooses a line of the draft and brings it into sight.
function goTo(line) {
  const area = byId("plan-text");
  const before = text().split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  const end = text().indexOf("\n", before);
  area.focus();
  area.setSelectionRange(before, end < 0 ? text().length : end);
  area.scrollTop = Math.max(0, heightOf(text().slice(0, before)) - 4 * 20);
  area.scrollIntoView({ block: "nearest" });
}

// A narrow screen breaks long lines, so a line's place has to be measured.
function heightOf(lines) {
  const like = element("div", "like", `${lines}.`);
  like.style.width = `${byId("plan-text").clientWidth}px`;
  byId("plan-text").after(like);
  const height = like.offsetHeight;
  like.remove();
  return height;
}

// Who may not put a plan into force is told before trying.
export function allowPut(isAllowed) {
  byId("plan-put").disabled = !isAllowed;
  byId("plan-admin").hidden = isAllowed;
}

async function compare() {
  show(...difference());
}

function difference() {
  const lines = diff(inForce, text());
  const count = (sign) => lines.filter(([each]) => each === sign).length;
  if (count("+") + count("-") === 0) return [element("p", "", t("noDifference"))];
  const tags = { "+": "ins", "-": "del" };
  return [
    element("p", "", t("changedLines", { added: count("+"), removed: count("-") })),
    element("div", "diff", ...excerpt(lines).map(([sign, line]) => element(tags[sign] ?? "span", "", `${sign === "=" ? " " : sign} ${line}`))),
  ];
}

async function simulate() {
  show(element("p", "", t("running")));
  byId("plan-simulate").disabled = true;
  try {
    const answer = await (await send("/v1/supervisor/what-if", "POST", { plan: text() })).json();
    show(
      element("p", "", t("ranFor", { contacts: number(answer.contacts), agents: answer.agentsAtWork, runs: answer.replications, seconds: answer.wallSeconds, looked: number(answer.callsLookedAt) })),
      table(answer.queues),
      element("p", "note", t("notModelled")));
  } finally {
    byId("plan-simulate").disabled = false;
  }
}

function table(queues) {
  const heads = [t("queue"), t("target"), `${t("serviceLevel")} · ${t("inForceNow")}`, `${t("serviceLevel")} · ${t("draft")}`, t("difference"), t("asa"), t("p90"), t("abandonment")];
  const head = element("tr", "", ...heads.map((text, at) => Object.assign(element("th", at === 0 ? "" : "number", text), { scope: "col" })));
  const rows = queues.map((queue) => {
    const [now, then] = [queue.inForce, queue.draft];
    return label(element("tr", "", ...[
      [nameOf(queue.id)], [percent(queue.target)], [share(now, queue.target)], [share(then, queue.target)], [differs(queue.difference)],
      [change(now, then, (figures) => span(figures.asaSeconds.mean))], [change(now, then, (figures) => span(figures.waitP90Seconds.mean))],
      [change(now, then, (figures) => percent(figures.abandonment.mean))],
    ].map(([content], at) => element("td", at === 0 ? "name" : "number", content))), head);
  });
  const whole = element("table", "effect", element("thead", "", head), element("tbody", "", ...rows));
  asTable(whole);
  const box = element("div", "scroll", whole);
  box.tabIndex = 0;
  return box;
}

// Of a queue that nobody came to there is nothing to tell.
function change(now, then, words) {
  const side = (figures) => (figures?.serviceLevel.mean === undefined || figures.serviceLevel.mean === null ? none : words(figures));
  return `${side(now)} → ${side(then)}`;
}

const points = (value) => `${value > 0 ? "+" : ""}${(100 * value).toFixed(1)}`;

function share(figures, target) {
  const level = figures?.serviceLevel;
  if (level?.mean === undefined || level.mean === null) return none;
  const bar = element("span", "share", element("i"), element("b"));
  size(bar, "--share", level.mean);
  size(bar, "--target", target ?? 0);
  return element("span", "", bar, `${percent(level.mean)} ± ${(100 * (level.ci95 ?? 0)).toFixed(1)}`);
}

// Only what is beyond its own uncertainty is called better or worse.
function differs(difference) {
  if (difference?.mean === undefined || difference.mean === null) return none;
  const clear = Math.abs(difference.mean) > (difference.ci95 ?? Infinity);
  return `${points(difference.mean)} ± ${(100 * (difference.ci95 ?? 0)).toFixed(1)} · ${t(!clear ? "same" : difference.mean > 0 ? "better" : "worse")}`;
}

async function putLive() {
  await check();
  const [replaced, before] = [version, inForce];
  ask({
    title: t("putLive"),
    fields: difference(),
    effect: () => (text() === inForce ? null : t("willPlan", { version: replaced.replaceAll("\"", "") })),
    apply: async () => { version = await replace(text(), replaced); },
    undo: () => {
      const put = version;
      return () => replace(before, put).then(refreshPlan);
    },
    done: () => {
      inForce = text();
      show();
      refreshPlan();
    },
  });
}

// Puts a plan in the place of a version, and of no other; gives the new one.
async function replace(plan, replaced) {
  try {
    return versionOf(await send("/v1/plan", "PUT", plan, { "If-Match": replaced }));
  } catch (refused) {
    throw refused.problem?.code === "plan-changed" ? new Error(t("planMoved")) : refused;
  }
}
