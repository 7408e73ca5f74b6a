import english from "./words-en.js";
import chinese from "./words-zh.js";
import { recall, remember } from "./memory.js";

const words = { en: english, zh: chinese };
const listeners = [];
let language = choose();

function choose() {
  const asked = new URLSearchParams(location.search).get("lang")?.slice(0, 2);
  if (asked in words) {
    remember("lang", asked);
    return asked;
  }
  const known = recall("lang");
  if (known in words) return known;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

// The words of a key, with {name} filled in. A key without words, such as a reason that only the plan knows, stands for itself.
export function t(key, values = {}) {
  const text = words[language][key] ?? key.slice(key.indexOf(".") + 1);
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export function locale() {
  return language === "zh" ? "zh-CN" : "en-GB";
}

export function translate(root = document) {
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-label]")) node.setAttribute("aria-label", t(node.dataset.tLabel));
  for (const node of root.querySelectorAll("[data-t-hint]")) node.placeholder = t(node.dataset.tHint);
}

export function onLanguage(listener) {
  listeners.push(listener);
}

function tell() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  translate();
  document.documentElement.classList.remove("untold");
  listeners.forEach((listener) => listener());
}

export function startText() {
  document.getElementById("language")?.addEventListener("click", () => {
    language = language === "zh" ? "en" : "zh";
    remember("lang", language);
    tell();
  });
  tell();
}
