"use strict";

// Before the first paint: what the visitor chose, so that nothing changes before their eyes. Not a module, because those come later.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const read = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const theme = asked.get("theme") ?? read("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (asked.has("kiosk")) root.classList.add("kiosk");
  root.classList.add("untold");
})();
