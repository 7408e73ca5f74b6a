import { askForKey } from "./access.js";
import { byId, put } from "./dom.js";
import { refusal } from "./refusals.js";
import { t } from "./text.js";

// Sends, and asks for a key where the gateway wants one. Gives the response, or throws what the gateway said against it.
export async function send(path, method = "GET", body = undefined, headers = {}) {
  const all = { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers };
  const response = await fetch(path, { method, headers: all, body: typeof body === "object" ? JSON.stringify(body) : body, cache: "no-store" })
    .catch(() => { throw new Error(t("unreachable")); });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({ detail: `${response.status}` }));
  if (response.status === 401 && problem.code === "unauthenticated") {
    await askForKey();
    return send(path, method, body, headers);
  }
  throw Object.assign(new Error(response.status === 403 ? t("forbidden") : refusal(problem)), { problem });
}

export async function read(path) {
  return (await send(path)).json();
}

export function act(path, body = {}) {
  return send(`/v1/supervisor/${path}`, "POST", body);
}

let timer = 0;

// Says what was done; where it can be undone, how.
export function say(text, undo = null) {
  clearTimeout(timer);
  put(byId("said"), text);
  byId("undo").hidden = !undo;
  byId("undo").onclick = async () => {
    byId("toast").hidden = true;
    try {
      await undo();
      say(t("undone"));
    } catch (refused) {
      say(refused.message);
    }
  };
  byId("toast").hidden = false;
  timer = setTimeout(() => { byId("toast").hidden = true; }, undo ? 12000 : 6000);
}
