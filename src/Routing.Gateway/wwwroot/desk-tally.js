import { byId, put } from "./dom.js";
import { none, span } from "./format.js";
import { recallJson, remember } from "./memory.js";

let tally = recallJson("tally", "sessionStorage") ?? { handled: 0, seconds: 0, talking: null };

// Counts the calls that this tab saw connected and then over.
export function count(self, now) {
  const callId = self?.state === "busy" ? self.call?.callId : null;
  if (tally.talking && tally.talking.callId !== callId) {
    tally.handled++;
    tally.seconds += Math.max(0, (tally.talking.last - tally.talking.from) / 1000);
    tally.talking = null;
  }
  if (callId) tally.talking = { callId, from: Date.parse(self.since), last: now };
  remember("tally", JSON.stringify(tally), "sessionStorage");
}

export function showTally() {
  put(byId("handled"), tally.handled);
  put(byId("mean-talk"), tally.handled > 0 ? span(tally.seconds / tally.handled) : none);
}

export function clearTally() {
  tally = { handled: 0, seconds: 0, talking: null };
  remember("tally", null, "sessionStorage");
}
