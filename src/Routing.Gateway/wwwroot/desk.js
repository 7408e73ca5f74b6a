"use strict";

const byId = (id) => document.getElementById(id);
const heartbeatMs = 10000;
const retryMs = 1000;
let session = JSON.parse(sessionStorage.getItem("session") ?? "null");
let self = null;
let clockOffset = 0;
let stream = null;
let lostSince = null;

function say(text) {
  byId("message").hidden = !text;
  byId("message").textContent = text ?? "";
}

async function send(path, method, body, signal) {
  const headers = session ? { "X-Agent-Session": session.token } : {};
  if (body) headers["Content-Type"] = "application/json";
  return fetch(`/v1/agents/${encodeURIComponent(session?.agent ?? byId("agent").value)}${path}`, {
    method, headers, signal, body: body ? JSON.stringify(body) : undefined,
  });
}

// Runs one of the agent's commands, says what went wrong, and shows where things stand now.
async function act(path, body) {
  say();
  try {
    const response = await send(path, "POST", body);
    if (!response.ok) await explain(response);
  } catch {
    say("The engine can't be reached. Nothing was changed by this click.");
  }
  await refresh();
}

async function explain(response) {
  const problem = await response.json().catch(() => ({ detail: `Status ${response.status}.` }));
  say(problem.why ? `${problem.detail} (${problem.why})` : problem.detail);
  if (problem.code === "session-revoked" || problem.code === "not-signed-in") leave();
}

async function signIn(event) {
  event.preventDefault();
  say();
  session = null;
  const response = await send("/sign-in", "POST", { device: byId("device").value || undefined, takeOver: byId("take-over").checked })
    .catch(() => null);
  if (!response) return say("The engine can't be reached.");
  if (!response.ok) return explain(response);
  session = { agent: byId("agent").value, token: (await response.json()).sessionToken };
  sessionStorage.setItem("session", JSON.stringify(session));
  await enter();
}

async function enter() {
  await refresh();
  if (session) follow();
}

function leave() {
  session = null;
  self = null;
  sessionStorage.removeItem("session");
  stream?.abort();
  show();
}

async function refresh() {
  if (!session) return show();
  try {
    const response = await send("/self", "GET");
    if (response.ok) {
      self = await response.json();
      clockOffset = Date.parse(self.at) - Date.now();
    } else await explain(response);
  } catch {
    lostSince ??= Date.now();
  }
  show();
}

// Any event of the stream may have changed something: the answer of /self says what.
async function follow() {
  while (session) {
    stream = new AbortController();
    try {
      const response = await send("/stream", "GET", undefined, stream.signal);
      if (!response.ok) await explain(response);
      else await read(response.body);
    } catch {
      lostSince ??= Date.now();
    }
    if (session) await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

async function read(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    lostSince = null;
    if (part.value.includes("event: ")) await refresh();
  }
}

function seconds(value) {
  const whole = Math.max(0, Math.round(value));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function facts(list, call) {
  const rows = [["Call", call.callId], ["Number", call.ani], ["Customer", call.customer?.id], ["Product", call.customer?.product],
    ["Tier", call.customer?.tier], ["About", call.intent], ["Waited", seconds(call.waitedSeconds)]];
  list.replaceChildren(...rows.filter(([, value]) => value).map(([name, value]) => {
    const row = document.createElement("div");
    row.append(Object.assign(document.createElement("dt"), { textContent: name }),
      Object.assign(document.createElement("dd"), { textContent: value }));
    return row;
  }));
}

function idleText() {
  if (self.state === "ready") return "Ready. The next contact appears here.";
  const reasons = { "signed-in": "You are signed in. Press Ready to take contacts.", rona: "A contact was not answered in time, so you are not ready.",
    rejected: "Rejected. You are ready again in a moment.", lost: "Your desktop was not heard, so you are not ready." };
  return reasons[self.reason] ?? `Not ready${self.reason ? `: ${self.reason}` : ""}.`;
}

function show() {
  const state = self?.state ?? "signed-out";
  byId("state").textContent = state.replace("-", " ") + (self?.next ? `, then ${self.next.replace("-", " ")}` : "");
  byId("who").textContent = self ? `${self.name} (${self.agentId})` : "";
  byId("sign-in").hidden = !!self;
  byId("controls").hidden = !self;
  byId("ready").disabled = state === "ready" && !self?.next;
  byId("incoming").hidden = !self?.reservation;
  byId("call").hidden = !(self?.call && !self.reservation && (state === "busy" || state === "connecting"));
  byId("complete").disabled = state === "connecting";
  byId("wrap-up").hidden = state !== "wrap-up";
  byId("idle").hidden = state !== "ready" && state !== "not-ready";
  if (!byId("idle").hidden) byId("idle-text").textContent = idleText();
  if (self?.reservation) {
    byId("incoming-queue").textContent = self.reservation.queue;
    facts(byId("incoming-facts"), self.reservation);
  }
  if (self?.call) {
    byId("call-queue").textContent = self.call.queue;
    facts(byId("call-facts"), self.call);
  }
  tick();
}

function tick() {
  const now = Date.now() + clockOffset;
  if (self?.reservation) byId("countdown").textContent = seconds((Date.parse(self.reservation.expiresAt) - now) / 1000);
  if (self) byId("talk").textContent = seconds((now - Date.parse(self.since)) / 1000);
  byId("wrap-left").textContent = self?.wrapUpDeadline ? `ends in ${seconds((Date.parse(self.wrapUpDeadline) - now) / 1000)}` : "";
  byId("strip").hidden = !lostSince || !session;
  if (lostSince) byId("strip").textContent = `No connection for ${seconds((Date.now() - lostSince) / 1000)}. What you see is from before; a call goes on.`;
}

async function complete() {
  const disposition = byId("disposition").value;
  byId("disposition").value = "";
  await act(`/calls/${encodeURIComponent(self.call.callId)}/complete`, { disposition: disposition || undefined });
}

const actions = {
  ready: () => act("/ready"),
  "not-ready": () => act("/not-ready", { reason: byId("reason").value }),
  "sign-out": () => act("/sign-out"),
  accept: () => act(`/reservations/${self.reservation.reservationId}/accept`),
  reject: () => act(`/reservations/${self.reservation.reservationId}/reject`),
  complete,
  "end-wrap-up": () => act("/wrap-up/end"),
};
const keys = { a: "accept", r: "reject", c: "complete", e: "end-wrap-up" };

for (const [id, action] of Object.entries(actions)) byId(id).addEventListener("click", action);
document.addEventListener("keydown", (event) => {
  const button = byId(keys[event.key.toLowerCase()] ?? "");
  const isTyping = event.target.matches("input, select");
  if (!button || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!button.closest("section").hidden && !button.disabled) button.click();
});
byId("sign-in").addEventListener("submit", signIn);
setInterval(tick, 500);
setInterval(() => session && send("/heartbeat", "POST").catch(() => { lostSince ??= Date.now(); }), heartbeatMs);
show();
if (session) enter();
