"use strict";

const silenceSeconds = 7;
const byId = (id) => document.getElementById(id);
let lastHeard = Date.now();

function percent(ratio) {
  return ratio === undefined || ratio === null ? "–" : `${(100 * ratio).toFixed(0)} %`;
}

function span(seconds) {
  if (!seconds) return "0:00";
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

// Colour never stands alone: each standing has its own sign and word.
function standing(level, window) {
  if (window.ratio === undefined || window.ratio === null) return ["none", "· no data"];
  if (window.ratio >= level.target) return ["met", "✓ met"];
  return window.ratio >= level.target - 0.05 ? ["risk", "! at risk"] : ["missed", "✕ missed"];
}

function cell(row, text, name) {
  const element = row.insertCell();
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

function addQueue(body, queue) {
  const level = queue.serviceLevel;
  const agents = queue.agents;
  const row = body.insertRow();
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = queue.name || queue.id;
  const promise = document.createElement("small");
  promise.textContent = ` ${percent(level.target)} in ${level.withinSeconds} s`;
  head.append(promise);
  row.append(head);
  const [name, word] = standing(level, level.windows["30m"]);
  cell(row, `${percent(level.windows["30m"].ratio)} ${word}`, `level ${name}`);
  cell(row, percent(level.windows["5m"].ratio));
  cell(row, percent(level.windows.day.ratio));
  cell(row, queue.waiting);
  cell(row, span(queue.longestWaitSeconds), queue.longestWaitSeconds > level.withinSeconds ? "missed" : "");
  cell(row, span(queue.estimatedWaitSeconds));
  cell(row, agents.ready ?? 0);
  cell(row, (agents.busy ?? 0) + (agents.connecting ?? 0) + (agents.reserved ?? 0));
  cell(row, agents["wrap-up"] ?? 0);
  cell(row, agents["not-ready"] ?? 0);
  cell(row, queue.offered);
  cell(row, queue.abandoned);
}

function show(live) {
  const body = document.createElement("tbody");
  body.id = "queues";
  live.queues.forEach((queue) => addQueue(body, queue));
  byId("queues").replaceWith(body);
  byId("empty").hidden = live.queues.length > 0;
  byId("empty").textContent = "The plan has no queues.";
  byId("center").textContent = live.center;
  for (const name of ["offered", "answered", "abandoned", "waiting"]) {
    byId(name).textContent = live.queues.reduce((sum, queue) => sum + queue[name], 0);
  }
  const clock = byId("clock");
  clock.dateTime = live.at;
  clock.title = live.at;
  clock.textContent = new Date(live.at).toLocaleTimeString();
}

function watchSilence() {
  const seconds = Math.round((Date.now() - lastHeard) / 1000);
  byId("strip").hidden = seconds < silenceSeconds;
  byId("strip").textContent = `No data for ${seconds} s. What you see is from then.`;
}

const live = new EventSource("/v1/live");
live.addEventListener("live", (event) => {
  lastHeard = Date.now();
  show(JSON.parse(event.data));
  watchSilence();
});
setInterval(watchSilence, 1000);
