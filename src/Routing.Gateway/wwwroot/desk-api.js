import { askForKey } from "./access.js";
import { recallJson, remember } from "./memory.js";

const own = "sessionStorage";

// The agent's session. It belongs to this tab and survives a reload of it.
export const session = {
  current: recallJson("session", own),
  keep(value) {
    this.current = value;
    remember("session", value && JSON.stringify(value), own);
  },
};

export function headers() {
  return session.current ? { "X-Agent-Session": session.current.token } : {};
}

export function pathOf(path, agent = session.current?.agent) {
  return `/v1/agents/${encodeURIComponent(agent)}${path}`;
}

// Sends, and asks for a key where the gateway wants one.
export async function send(path, method = "GET", body = undefined) {
  const all = { ...headers(), ...(body ? { "Content-Type": "application/json" } : {}) };
  const response = await fetch(path, { method, headers: all, body: body && JSON.stringify(body), cache: "no-store" });
  if (response.status !== 401 || (await problemOf(response.clone())).code !== "unauthenticated") return response;
  await askForKey();
  return send(path, method, body);
}

export async function problemOf(response) {
  const problem = await response.json().catch(() => ({}));
  return { status: response.status, detail: `${response.status} ${response.statusText}`, ...problem };
}

export const sessionOver = ["session-revoked", "not-signed-in"];
