import { pathOf, send } from "./desk-api.js";
import { byId, element, mark } from "./dom.js";
import { onLanguage, t } from "./text.js";

let choices = {};

// What the plan offers to choose from. A gateway that does not answer leaves the usual reasons and free fields.
export async function loadChoices() {
  try {
    const response = await send(pathOf("/choices"));
    if (response.ok) choices = await response.json();
  } catch {
    // The usual reasons will do.
  }
  showChoices();
}

function showChoices() {
  const reasons = choices.notReadyReasons?.length ? choices.notReadyReasons : ["break", "meal", "training", "meeting"];
  const chosen = byId("reason").value;
  byId("reason").replaceChildren(...reasons.map((reason) => option(reason, t(`reason.${reason}`))));
  if (reasons.includes(chosen)) byId("reason").value = chosen;
  byId("kinds").replaceChildren(...(choices.followUps ?? []).map((kind) => option(kind)));
  byId("queue-names").replaceChildren(...(choices.queues ?? []).map((queue) => option(queue.id, queue.name)));
  byId("dispositions").replaceChildren(...["resolved", "informed", "forwarded", "unresolved"].map((kind) => option(t(`disposition.${kind}`))));
}

export const queueName = (id) => choices.queues?.find((queue) => queue.id === id)?.name ?? id;

// Queues are offered as targets only where a queue is asked for.
export function startTarget() {
  byId("transfer-target").value = "";
  mark(byId("transfer-target"), "list", byId("transfer-kind").value === "toQueue" ? "queue-names" : null);
}

function option(value, text = value) {
  const node = element("option", "", text ?? value);
  node.value = value;
  return node;
}

onLanguage(showChoices);
