import { byId } from "./dom.js";

// Where the gateway asks for a key, it is exchanged for a cookie that no script can read; the page keeps nothing.
export function askForKey() {
  const dialog = byId("access");
  if (!dialog.open) dialog.showModal();
  return new Promise((resolve) => {
    byId("access-form").onsubmit = async (event) => {
      event.preventDefault();
      const key = byId("key").value.trim();
      byId("key").value = "";
      const response = await fetch("/v1/session", { method: "POST", headers: { Authorization: `Bearer ${key}` } }).catch(() => null);
      byId("key-refused").hidden = response?.ok === true;
      if (!response?.ok) return;
      dialog.close();
      resolve();
    };
  });
}
