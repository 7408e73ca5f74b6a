import { byId } from "./dom.js";
import { recallJson, remember } from "./memory.js";

const fields = ["disposition", "follow-up-kind", "follow-up-note"];
let callId = null;

// What was typed about a call outlives a reload, and goes with its call.
export function openDraft(id) {
  if (id === callId) return;
  callId = id;
  const draft = recallJson("draft", "sessionStorage");
  for (const field of fields) byId(field).value = draft?.callId === id ? draft[field] ?? "" : "";
}

export function keepDraft() {
  remember("draft", JSON.stringify({ callId, ...Object.fromEntries(fields.map((field) => [field, byId(field).value])) }), "sessionStorage");
}

export function completion() {
  const [disposition, kind, note] = fields.map((field) => byId(field).value.trim());
  return { disposition: disposition || undefined, followUp: kind ? { kind, note: note || undefined } : undefined };
}

export function startDraft() {
  fields.forEach((field) => byId(field).addEventListener("input", keepDraft));
}
