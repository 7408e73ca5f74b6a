import { headers, pathOf, problemOf, send, session, sessionOver } from "./desk-api.js";
import { loadChoices, startTarget } from "./desk-choices.js";
import { completion, startDraft } from "./desk-draft.js";
import { loadFollowUps, showFollowUps } from "./desk-follow-ups.js";
import { announce, watchTabs } from "./desk-tabs.js";
import { clearTally, count, showTally } from "./desk-tally.js";
import { show, tick } from "./desk-view.js";
import { byId, put } from "./dom.js";
import { span } from "./format.js";
import { refusal } from "./refusals.js";
import { follow } from "./stream.js";
import { onLanguage, startText, t } from "./text.js";
import { startTheme } from "./theme.js";

const heartbeatMs = 5000;
let self = null;
let clockStart = null;
let stream = null;
let lostAt = null;
let isUnclear = false;

// The server's time. What it says of it is up to a second old, never ahead: the furthest is the nearest, and no countdown jumps up.
const now = () => (clockStart === null ? Date.now() : performance.now() + clockStart);
const setClock = (at) => { clockStart = Math.max(clockStart ?? -Infinity, Date.parse(at) - performance.now()); };
const lost = () => { lostAt ??= Date.now(); };

function say(text = "") {
  byId("notice").hidden = !text;
  put(byId("message"), text);
  isUnclear = false;
}

// Whether a click arrived is answered by how things stand, as soon as that is known.
function sayUnclear() {
  say(t("unreachable"));
  isUnclear = true;
}

function explain(problem) {
  say(refusal(problem));
  if (!sessionOver.includes(problem.code)) return;
  say(t(problem.code === "session-revoked" ? "revoked" : "signedOut"));
  leave();
}

// Runs one of the agent's commands, says what went wrong, and shows where things stand now.
async function act(path, body) {
  say();
  try {
    const response = await send(pathOf(path), "POST", body);
    if (!response.ok) explain(await problemOf(response));
  } catch {
    sayUnclear();
  }
  await refresh();
}

async function signIn(event) {
  event.preventDefault();
  say();
  const agent = byId("agent").value.trim();
  session.keep(null);
  try {
    const response = await send(pathOf("/sign-in", agent), "POST", { device: byId("device").value || undefined, takeOver: byId("take-over").checked });
    if (!response.ok) return explain(await problemOf(response));
    session.keep({ agent, token: (await response.json()).sessionToken });
    clearTally();
    await enter();
    byId("ready").focus();
  } catch {
    sayUnclear();
  }
}

async function enter() {
  announce("hello", session.current.agent);
  await refresh();
  if (!session.current) return;
  loadChoices().then(render);
  loadFollowUps(explain);
  stream = new AbortController();
  follow(pathOf("/stream"), { headers, signal: stream.signal, onEvent: hear, onLost: lost, onRefused: refuse });
}

function leave() {
  announce("gone", session.current?.agent);
  session.keep(null);
  self = null;
  stream?.abort();
  lostAt = null;
  byId("other-tab").hidden = true;
  render();
  byId("agent").focus();
}

// Any event may have changed something: the answer of /self says what.
function hear(name) {
  refresh();
  if (name.startsWith("follow-up.")) loadFollowUps(explain);
  if (name === "callback.unanswered") say(t("unanswered"));
}

async function refuse(response) {
  const problem = await problemOf(response);
  if (response.status < 500) explain(problem);
  return sessionOver.includes(problem.code);
}

async function refresh() {
  if (!session.current) return render();
  try {
    const response = await send(pathOf("/self"));
    if (response.ok) {
      self = await response.json();
      setClock(self.at);
      lostAt = null;
      if (isUnclear) say();
    } else explain(await problemOf(response));
  } catch {
    lost();
  }
  render();
}

function render() {
  show(self);
  count(self, now());
  beat();
}

function beat() {
  tick(self, now());
  showTally(now());
  byId("strip").hidden = !lostAt || !session.current;
  if (lostAt) put(byId("strip"), t("noConnection", { time: span((Date.now() - lostAt) / 1000) }));
}

const reservation = (verb) => act(`/reservations/${self.reservation.reservationId}/${verb}`);
const call = (verb, body) => act(`/calls/${encodeURIComponent(self.call.callId)}/${verb}`, body);
const actions = {
  ready: () => act("/ready"),
  "not-ready": () => act("/not-ready", { reason: byId("reason").value }),
  "sign-out": () => act("/sign-out"),
  accept: () => reservation("accept"),
  reject: () => reservation("reject"),
  "end-wrap-up": () => act("/wrap-up/end"),
};
const forms = {
  "complete-form": () => call("complete", completion()),
  "transfer-form": () => call("transfer", { [byId("transfer-kind").value]: byId("transfer-target").value.trim() }),
};
const keys = { a: "accept", r: "reject", c: "complete", e: "end-wrap-up" };

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  const key = event.key.toLowerCase();
  if (key === "t" && !byId("call").hidden) {
    event.preventDefault();
    byId("transfer-target").focus();
  }
  const button = byId(keys[key] ?? "");
  if (button && !button.closest("section").hidden && !button.disabled) button.click();
}

startText();
startTheme();
startDraft();
for (const [id, action] of Object.entries(actions)) byId(id).addEventListener("click", action);
for (const [id, action] of Object.entries(forms)) byId(id).addEventListener("submit", (event) => (event.preventDefault(), action()));
byId("sign-in").addEventListener("submit", signIn);
byId("seen").addEventListener("click", () => say());
byId("transfer-kind").addEventListener("change", startTarget);
document.addEventListener("keydown", press);
watchTabs(() => session.current?.agent, (isThere) => {
  byId("other-tab").hidden = !isThere;
  put(byId("other-tab"), t("otherTab"));
});
onLanguage(() => {
  showFollowUps(explain);
  render();
});
setInterval(beat, 500);
setInterval(() => session.current && send(pathOf("/heartbeat"), "POST").then((response) => response.ok && !lostAt || refresh()).catch(lost), heartbeatMs);
render();
if (session.current) enter();
else byId("agent").focus();
