import { ring, showCard, showMatters, titleOf } from "./desk-card.js";
import { openDraft } from "./desk-draft.js";
import { byId, mark, put } from "./dom.js";
import { span } from "./format.js";
import { t } from "./text.js";

const offerRing = ring(byId("offer-ring"));
const wrapRing = ring(byId("wrap-ring"));
const talking = ["connecting", "busy"];
const idleReasons = ["signed-in", "rona", "rejected", "lost", "connect-failed"];
const hasNoUseForReady = ["ready", "reserved", ...talking];
const shown = { reservation: null, panel: null };

// Everything on the screen follows from what the engine says about the agent.
export function show(self) {
  byId("sign-in").hidden = !!self;
  byId("work").hidden = !self;
  put(byId("who"), self ? `${self.name} (${self.agentId})` : "");
  document.title = self ? `${t(`state.${self.state}`)} – ${t("desk")}` : t("desk");
  if (!self) return;
  put(byId("state"), t(`state.${self.state}`) + (self.next ? ` · ${t("then", { next: t(`state.${self.next}`) })}` : ""));
  mark(byId("state"), "data-state", self.state);
  byId("ready").disabled = hasNoUseForReady.includes(self.state) && !self.next;
  showPanels(self);
}

function showPanels(self) {
  const panel = self.reservation ? "incoming" : self.call && talking.includes(self.state) ? "call" : self.state === "wrap-up" ? "wrap-up" : "idle";
  for (const id of ["incoming", "call", "wrap-up", "idle"]) byId(id).hidden = id !== panel;
  if (panel === "incoming") showOffer(self.reservation);
  if (panel === "call") showCall(self);
  if (panel === "idle") put(byId("idle-text"), idleText(self));
  if (panel !== shown.panel && panel === "incoming") byId("accept").focus();
  shown.panel = panel;
}

function showOffer(reservation) {
  put(byId("incoming-title"), titleOf(reservation));
  showCard(byId("incoming-facts"), reservation);
  showMatters(byId("incoming-matters"), reservation);
}

function showCall(self) {
  const call = self.call;
  openDraft(call.callId);
  put(byId("call-title"), titleOf(call));
  const dialing = call.kind === "callback" && self.state === "connecting";
  put(byId("call-state"), self.state === "connecting" ? t(dialing ? "dialing" : "connecting", { number: call.number ?? "" }) : "");
  byId("call-state").hidden = self.state !== "connecting";
  byId("complete").disabled = byId("transfer").disabled = self.state === "connecting";
  showCard(byId("call-facts"), call);
  showMatters(byId("call-matters"), call);
}

function idleText(self) {
  if (self.state === "ready") return t("idleReady");
  if (self.state === "reserved") return t("connecting");
  if (idleReasons.includes(self.reason)) return t(`idle.${self.reason}`);
  return self.reason ? t("idleFor", { reason: t(`reason.${self.reason}`) }) : t("idle.signed-in");
}

export function tick(self, now) {
  if (!self) return;
  const inState = span((now - Date.parse(self.since)) / 1000);
  put(byId("since"), inState);
  put(byId("talk"), inState);
  if (self.reservation) offerRing(self.reservation.expiresAt, now);
  if (self.wrapUpDeadline) wrapRing(self.wrapUpDeadline, now);
  byId("wrap-ring").hidden = !self.wrapUpDeadline;
}
