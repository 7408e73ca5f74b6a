import { byId, put } from "./dom.js";
import { none, span } from "./format.js";
import { recallJson, remember } from "./memory.js";

const nothing = { handled: 0, seconds: 0, talking: null, readySeconds: 0, readySince: null };
let tally = { ...nothing, ...recallJson("tally", "sessionStorage") };

// Counts the calls that this tab saw connected and then over, and the time that the agent was ready. A state ends when the next begins, whenever the page hears of it.
export function count(self, now) {
  const since = self ? Date.parse(self.since) : now;
  const callId = self?.state === "busy" ? self.call?.callId : null;
  if (tally.talking && tally.talking.callId !== callId) {
    tally.handled++;
    tally.seconds += lasted(tally.talking.from, since);
    tally.talking = null;
  }
  if (callId) tally.talking ??= { callId, from: since };
  if (self?.state === "ready") tally.readySince ??= since;
  else if (tally.readySince) {
    tally.readySeconds += lasted(tally.readySince, since);
    tally.readySince = null;
  }
  remember("tally", JSON.stringify(tally), "sessionStorage");
}

const lasted = (from, to) => Math.max(0, (to - from) / 1000);

export function showTally(now) {
  put(byId("handled"), tally.handled);
  put(byId("mean-talk"), tally.handled > 0 ? span(tally.seconds / tally.handled) : none);
  put(byId("ready-time"), span(tally.readySeconds + (tally.readySince ? lasted(tally.readySince, now) : 0)));
}

export function clearTally() {
  tally = { ...nothing };
  remember("tally", null, "sessionStorage");
}
