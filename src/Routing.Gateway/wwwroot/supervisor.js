import { askForKey } from "./access.js";
import { byId, put } from "./dom.js";
import { follow } from "./stream.js";
import { refreshAgents, setChoices, startAgents, wordAgents } from "./supervisor-agents.js";
import { refreshAudit, startAudit, wordAudit } from "./supervisor-audit.js";
import { allowPut, refreshPlan, startPlan, wordPlan } from "./supervisor-plan.js";
import { read } from "./supervisor-api.js";
import { setNames } from "./supervisor-record.js";
import { refreshCalls, showQueues, startQueues, wordQueues } from "./supervisor-queues.js";
import { onLanguage, startText, t } from "./text.js";
import { startTheme } from "./theme.js";

const silenceSeconds = 7;
const everyMs = 2000;
const tabs = ["agents", "queues", "plan", "audit"];
let live = null;
let heardAt = performance.now();
let readAt = -everyMs;
let reading = false;
let tab = tabs.includes(location.hash.slice(1)) ? location.hash.slice(1) : "agents";

function choose(name, focus = false) {
  tab = name;
  for (const each of tabs) {
    byId(each).hidden = each !== name;
    byId(`tab-${each}`).setAttribute("aria-selected", String(each === name));
    byId(`tab-${each}`).tabIndex = each === name ? 0 : -1;
  }
  if (focus) byId(`tab-${name}`).focus();
  history.replaceState(null, "", `#${name}`);
  if (name === "audit") quietly(refreshAudit());
  if (name === "plan") quietly(refreshPlan());
  readAt = -everyMs;
  renew();
}

// What can't be read now is read again soon; the strip says when that lasts.
function quietly(promise) {
  return promise.catch(() => {});
}

async function renew() {
  if (!live || reading || document.hidden || performance.now() - readAt < everyMs) return;
  reading = true;
  readAt = performance.now();
  if (tab === "agents") await quietly(refreshAgents(Date.parse(live.at)));
  if (tab === "queues") await quietly(refreshCalls());
  reading = false;
}

function hear(now) {
  const first = live === null;
  live = now;
  heardAt = performance.now();
  put(byId("center"), live.center);
  if (first) word();
  if (tab === "queues" && !document.hidden) showQueues(live);
  watchSilence();
  renew();
}

function watchSilence() {
  const seconds = Math.floor((performance.now() - heardAt) / 1000);
  const stale = seconds >= silenceSeconds;
  byId("strip").hidden = !stale;
  document.documentElement.classList.toggle("stale", stale && live !== null);
  if (stale) put(byId("strip"), t("stale", { seconds }));
}

function word() {
  document.title = t("supervisor");
  wordAgents(live);
  wordQueues();
  wordPlan();
  wordAudit();
  if (tab === "audit" && live) quietly(refreshAudit());
  if (live) showQueues(live);
}

for (const [at, name] of tabs.entries()) {
  byId(`tab-${name}`).onclick = () => choose(name);
  byId(`tab-${name}`).onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) choose(tabs[(at + step + tabs.length) % tabs.length], true);
  };
}

startText();
startTheme();
startAgents();
startQueues();
startAudit();
startPlan((plan) => {
  setChoices(plan);
  setNames(plan);
});
onLanguage(word);
word();
start();

// The page is for supervisors: whoever else comes is told so and may give another key.
async function admit() {
  for (;;) {
    const caller = await read("/v1/session");
    if (caller.roles.includes("supervisor")) return allowPut(caller.roles.includes("admin"));
    await askForKey(t("notForYou", { name: caller.name }));
  }
}

async function start() {
  try {
    await admit();
  } catch {
    setTimeout(start, everyMs);
    return;
  }
  choose(tab);
  quietly(refreshPlan());
  setInterval(watchSilence, 1000);
  document.addEventListener("visibilitychange", renew);
  listen();
}

function listen() {
  follow("/v1/live", {
    headers: () => ({}),
    signal: new AbortController().signal,
    onEvent: (name, now) => name === "live" && hear(now),
    onLost: watchSilence,
    onRefused: async (response) => {
      if (response.status === 401 || response.status === 403) await admit();
      return false;
    },
  });
}
