import { problemOf, send, session } from "./desk-api.js";
import { byId, element } from "./dom.js";
import { distance, moment } from "./format.js";
import { t } from "./text.js";

let known = [];

// The agent's own follow-ups, those due first before the others.
export async function loadFollowUps(onProblem) {
  if (!session.current) return;
  try {
    const response = await send(`/v1/follow-ups?owner=${encodeURIComponent(session.current.agent)}&limit=50`);
    if (response.ok) known = (await response.json()).followUps.filter((followUp) => followUp.state !== "resolved");
  } catch {
    // What is shown stays; the stream asks again when it is back.
  }
  showFollowUps(onProblem);
}

export function showFollowUps(onProblem) {
  byId("due").replaceChildren(...known.map((followUp) => item(followUp, onProblem)));
  byId("due-none").hidden = known.length > 0;
}

function item(followUp, onProblem) {
  const due = element("span", followUp.overdue ? "late" : "when", followUp.due ? distance(followUp.due, Date.now()) : "");
  if (followUp.due) due.title = moment(followUp.due);
  const act = (key, verb) => {
    const button = element("button", "", t(key));
    button.type = "button";
    button.setAttribute("aria-label", `${t(key)}: ${followUp.kind} ${followUp.customerId ?? ""}`);
    button.addEventListener("click", () => move(followUp.id, verb, onProblem));
    return button;
  };
  const acts = element("span", "acts", act("resolve", "resolve"));
  if (followUp.state === "open") acts.prepend(act("reply", "reply"));
  return element("li", "", element("b", "", followUp.kind), due, element("p", "", followUp.note ?? followUp.customerId ?? ""), acts);
}

async function move(id, verb, onProblem) {
  try {
    const response = await send(`/v1/follow-ups/${id}/${verb}`, "POST");
    if (!response.ok) onProblem(await problemOf(response));
  } catch {
    onProblem({ detail: t("unreachable") });
  }
  await loadFollowUps(onProblem);
}
