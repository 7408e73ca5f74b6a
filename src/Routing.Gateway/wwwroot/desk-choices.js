import { send } from "./desk-api.js";
import { byId, element } from "./dom.js";
import { onLanguage, t } from "./text.js";

let plan = {};

// What the plan offers to choose from. A key that may not read the plan leaves the usual reasons and free fields.
export async function loadChoices() {
  try {
    const response = await send("/v1/plan");
    if (response.ok) plan = await response.json();
  } catch {
    // The usual reasons will do.
  }
  showChoices();
}

function showChoices() {
  const reasons = [plan.notReadyReasons ?? ["break", "meal", "training", "meeting"]].flat();
  const chosen = byId("reason").value;
  byId("reason").replaceChildren(...reasons.map((reason) => option(reason, t(`reason.${reason}`))));
  if (reasons.includes(chosen)) byId("reason").value = chosen;
  byId("kinds").replaceChildren(...(plan.followUps ?? []).map((followUp) => option(followUp.kind)));
  byId("queue-names").replaceChildren(...(plan.queues ?? []).map((queue) => option(queue.id, queue.name)));
  byId("dispositions").replaceChildren(...["resolved", "informed", "forwarded", "unresolved"].map((kind) => option(t(`disposition.${kind}`))));
}

function option(value, text = value) {
  const node = element("option", "", text ?? value);
  node.value = value;
  return node;
}

onLanguage(showChoices);
