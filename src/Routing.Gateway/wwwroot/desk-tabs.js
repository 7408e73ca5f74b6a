// Two tabs of one browser with the same agent: each is told of the other.
const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("desk") : null;
const tab = crypto.randomUUID?.() ?? String(Math.random());

export function watchTabs(agentOf, onOther) {
  channel?.addEventListener("message", ({ data }) => {
    if (data.tab === tab || !agentOf() || data.agent !== agentOf()) return;
    onOther(data.kind !== "gone");
    if (data.kind === "hello") announce("here", agentOf());
  });
  addEventListener("pagehide", () => announce("gone", agentOf()));
}

export function announce(kind, agent) {
  if (agent) channel?.postMessage({ kind, agent, tab });
}
