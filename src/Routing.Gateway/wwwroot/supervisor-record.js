import { moment } from "./format.js";
import { t } from "./text.js";

let names = new Map();

// The plan's own names of its queues; one that is gone keeps its id.
export function setNames(plan) {
  names = new Map((plan.queues ?? []).map((queue) => [queue.id, queue.name ?? queue.id]));
}

export const nameOf = (queue) => names.get(queue) ?? queue;
const list = (...parts) => parts.filter(Boolean).join(" · ");
const until = (at) => at && t("until", { at: moment(at) });

// The record has its states as the engine words them, the same for every reader. Each form that they take, and its words.
const forms = {
  card: [/^(.*?): ((?:[^\s,;]+ \d+(?: until \S+?)?(?:, |(?=;|$)))*)(?:; team (.*?))?(?:; capacity (\d+))?$/s, (name, skills, team, capacity) =>
    list(name, skills.split(", ").map(skill).join(", "), team && t("ofTeam", { team }), capacity && t("atOnce", { n: capacity }))],
  presence: [/^([a-z-]+)(?:, next ([a-z-]+))?(?: \((.*)\))?$/s, (state, next, reason) =>
    list(t(`state.${state}`), reason && t(`reason.${reason}`), next && t("then", { next: t(`state.${next}`) }))],
  place: [/^([a-z-]+)(?: in (.+?))?(?: with (.+?))?(?:, priority (-?\d+))?$/s, (state, queue, agent, priority) =>
    list(t(`contact.${state}`), queue && nameOf(queue), agent, priority && t("ofPriority", { n: priority }))],
  door: [/^(by hours|open|closed)(?: until (\S+))?(?: \((.*)\))?$/s, (door, end, reason) =>
    list(t({ open: "doorOpen", closed: "doorClosed" }[door] ?? "byHours"), until(end), reason)],
  plan: [/^version (\d+)$/, (n) => t("version", { n })],
  callback: [/^([a-z-]+)$/, (state) => t(`callback.${state}`)],
  followUp: [/^([a-z-]+)$/, (state) => t(`followUp.${state}`)],
};
const formOf = {
  "agent.put": forms.card, "agent.delete": forms.card, "agent.skills": forms.card, "agent.force": forms.presence,
  "call.pull": forms.place, "call.move": forms.place, "call.change": forms.place,
  "queue.hours": forms.door, "plan.put": forms.plan, "callback.cancel": forms.callback, "follow-up.reply": forms.followUp, "follow-up.resolve": forms.followUp,
};

export const actions = Object.keys(formOf);

function skill(text) {
  const [, named, end] = text.match(/^(.*?)(?: until (\S+))?$/s);
  return end ? `${named} (${until(end)})` : named;
}

// How something stood, in words; what has no such form stands as it was recorded.
export function stood(action, raw) {
  const [form, words] = formOf[action] ?? [];
  const parts = raw?.match(form ?? /^\b$/);
  return parts ? words(...parts.slice(1)) : raw;
}

export function targetOf({ action, target }) {
  if (action === "plan.put") return t("planTab");
  return action === "queue.hours" ? nameOf(target) : target;
}

export function outcomeOf(outcome) {
  return outcome === "done" ? t("actionDone") : t(`refused.${outcome}`);
}
