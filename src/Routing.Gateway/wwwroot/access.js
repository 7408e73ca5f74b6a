import { byId } from "./dom.js";
import { recall, remember } from "./memory.js";

// Where the gateway asks for a key, this tab keeps the one that was given until it is closed.
export function authorization() {
  const key = recall("key", "sessionStorage");
  return key ? { Authorization: `Bearer ${key}` } : {};
}

export function askForKey() {
  const dialog = byId("access");
  remember("key", null, "sessionStorage");
  if (!dialog.open) dialog.showModal();
  return new Promise((resolve) => {
    byId("access-form").onsubmit = (event) => {
      event.preventDefault();
      remember("key", byId("key").value.trim(), "sessionStorage");
      byId("key").value = "";
      dialog.close();
      resolve();
    };
  });
}
