import { byId, put } from "./dom.js";
import { t } from "./text.js";

let asked = null;

// Where the gateway asks for a key, it is exchanged for a cookie that no script can read; the page keeps nothing.
// Whoever asks while the dialog is open waits for the same key. `reason` says why the key in use will not do.
export function askForKey(reason = "") {
  const dialog = byId("access");
  say(byId("key-why") ?? byId("key-refused"), reason);
  if (!dialog.open) dialog.showModal();
  dialog.oncancel = (event) => event.preventDefault();
  asked ??= enter(dialog).finally(() => { asked = null; });
  return asked;
}

function enter(dialog) {
  return new Promise((resolve) => {
    byId("access-form").onsubmit = async (event) => {
      event.preventDefault();
      const key = byId("key").value.trim();
      byId("key").value = "";
      const response = await fetch("/v1/session", { method: "POST", headers: { Authorization: `Bearer ${key}` } }).catch(() => null);
      say(byId("key-refused"), response?.ok ? "" : t(whyOf(response)));
      if (!response?.ok) return byId("key").focus();
      dialog.close();
      resolve();
    };
  });
}

function whyOf(response) {
  if (response === null || response.status >= 500) return "keyNoAnswer";
  return response.status === 429 ? "keyTooOften" : "keyRefused";
}

function say(line, text) {
  put(line, text);
  line.hidden = text === "";
}
