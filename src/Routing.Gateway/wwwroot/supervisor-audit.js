import { byId, element, mark } from "./dom.js";
import { moment, none } from "./format.js";
import { read, send } from "./supervisor-api.js";
import { fill } from "./supervisor-ask.js";
import { actions, outcomeOf, stood, targetOf } from "./supervisor-record.js";
import { columns, label } from "./supervisor-table.js";
import { t } from "./text.js";

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

// What was recorded stays at hand: it is the title of its words.
function row(action) {
  const words = [
    [moment(action.at), action.at], [action.principal], [t(`actions.${action.action}`), action.action], [targetOf(action), action.target],
    [stood(action.action, action.before), action.before], [stood(action.action, action.after), action.after], [outcomeOf(action.outcome), action.outcome],
  ];
  const node = element("tr", "", ...words.map(([text, raw]) => {
    const cell = element("td", "text", text ?? none);
    mark(cell, "title", raw === text ? null : raw);
    mark(cell, "data-none", text ? null : "");
    return cell;
  }));
  node.cells[0].className = "when";
  node.cells[2].className = "text did";
  node.lastChild.classList.toggle("refused", action.outcome !== "done");
  return label(node, byId("audit-columns"));
}

async function download() {
  const response = await send(query(null, 1000), "GET", undefined, { Accept: "text/csv" });
  const link = element("a", "");
  link.href = URL.createObjectURL(await response.blob());
  link.download = "audit.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
