import { byId, element } from "./dom.js";
import { moment, none } from "./format.js";
import { read, send } from "./supervisor-api.js";
import { columns, fill } from "./supervisor-ask.js";
import { t } from "./text.js";

const actions = ["agent.put", "agent.delete", "agent.force", "agent.skills", "call.pull", "call.move", "call.change", "queue.hours", "plan.put", "callback.cancel", "follow-up.reply", "follow-up.resolve"];
let next = null;

export function startAudit() {
  byId("audit-filters").oninput = () => refreshAudit();
  byId("audit-filters").onsubmit = (event) => event.preventDefault();
  byId("audit-older").onclick = () => next && refreshAudit(next);
  byId("audit-file").onclick = download;
}

export function wordAudit() {
  fill(byId("action"), [["", t("anyAction")], ...actions.map((action) => [action, t(`actions.${action}`)])]);
  columns("audit-columns", [[t("at")], [t("who")], [t("what")], [t("target2")], [t("wasBefore")], [t("wasAfter")], [t("outcome")]]);
}

function query(after, limit) {
  const asked = new URLSearchParams({ limit });
  if (byId("principal").value.trim()) asked.set("principal", byId("principal").value.trim());
  if (byId("action").value) asked.set("action", byId("action").value);
  if (after) asked.set("after", after);
  return `/v1/audit?${asked}`;
}

export async function refreshAudit(after = null) {
  const page = await read(query(after, 100));
  next = page.next ?? null;
  const rows = page.actions.map(row);
  if (after) byId("audit-rows").append(...rows);
  else byId("audit-rows").replaceChildren(...rows);
  byId("audit-none").hidden = byId("audit-rows").rows.length > 0;
  byId("audit-older").disabled = next === null;
}

function row(action) {
  const cells = [moment(action.at), action.principal, t(`actions.${action.action}`), action.target, action.before ?? none, action.after ?? none, action.outcome === "done" ? t("actionDone") : t(`refused.${action.outcome}`)];
  const node = element("tr", "", ...cells.map((cell) => element("td", "text", cell)));
  node.lastChild.classList.toggle("refused", action.outcome !== "done");
  node.firstChild.className = "when";
  return node;
}

async function download() {
  const response = await send(query(null, 1000), "GET", undefined, { Accept: "text/csv" });
  const link = element("a", "");
  link.href = URL.createObjectURL(await response.blob());
  link.download = "audit.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
