import { byId } from "./dom.js";

const root = document.documentElement;
const pageMs = 12000;

// On a wall nobody touches the page: no controls, no sleep, and what doesn't fit comes in turn.
export function startKiosk() {
  byId("kiosk").addEventListener("click", enter);
  document.addEventListener("keydown", (event) => event.key === "Escape" && leave());
  document.addEventListener("visibilitychange", stayAwake);
  setInterval(turn, pageMs);
  stayAwake();
}

function enter() {
  root.classList.add("kiosk");
  root.requestFullscreen?.().catch(() => {});
  stayAwake();
}

function leave() {
  root.classList.remove("kiosk");
}

function stayAwake() {
  if (root.classList.contains("kiosk") && !document.hidden) navigator.wakeLock?.request("screen").catch(() => {});
}

function turn() {
  if (!root.classList.contains("kiosk") || root.scrollHeight <= innerHeight + 8) return;
  const isAtEnd = scrollY + innerHeight >= root.scrollHeight - 8;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  scrollTo({ top: isAtEnd ? 0 : scrollY + innerHeight * 0.8, behavior });
}
