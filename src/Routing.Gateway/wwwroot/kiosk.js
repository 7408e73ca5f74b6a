import { byId, put } from "./dom.js";
import { t } from "./text.js";

const root = document.documentElement;
const pageMs = 12000;
const still = matchMedia("(prefers-reduced-motion: reduce)");

// On a wall nobody touches the page: no controls, no sleep, and what doesn't fit comes in turn, page after page and center after center.
export class Kiosk {
  #page = 0;
  #pages = 1;
  #isPaused = still.matches;
  #timer = 0;
  #turned;

  // `turned` is told of another page, and of an end or a beginning that leads to another center: by 1 or -1.
  constructor(turned) {
    this.#turned = turned;
    byId("kiosk").addEventListener("click", () => this.#enter());
    document.addEventListener("keydown", (event) => this.#press(event));
    document.addEventListener("visibilitychange", stayAwake);
    still.addEventListener("change", () => this.#pause(still.matches));
    stayAwake();
    this.#wait();
  }

  get isOn() {
    return root.classList.contains("kiosk");
  }

  // The queues of the page whose turn it is, of so many on each.
  choose(ranked, onPage) {
    this.#pages = Math.max(1, Math.ceil(ranked.length / onPage));
    this.#page = Math.min(this.#page, this.#pages - 1);
    return ranked.slice(this.#page * onPage, (this.#page + 1) * onPage);
  }

  // Says which page of how many it is, and of which of several centers.
  say(center, centers) {
    const said = [];
    if (centers > 1) said.push(t("kioskCenter", { n: center + 1, of: centers }));
    if (this.#pages > 1) said.push(t("kioskPage", { n: this.#page + 1, of: this.#pages }));
    const turns = said.length > 0;
    if (turns && this.#isPaused) said.push(t("kioskPaused"));
    put(byId("turn"), said.join(" · "));
    byId("turn").hidden = !this.isOn || !turns;
  }

  #enter() {
    root.classList.add("kiosk");
    root.requestFullscreen?.().catch(() => {});
    stayAwake();
    this.#go(0, 0);
  }

  #leave() {
    root.classList.remove("kiosk");
    this.#go(0, 0);
  }

  #press({ key }) {
    if (!this.isOn || byId("access").open) return;
    if (key === "Escape") this.#leave();
    else if (key === " ") this.#pause(!this.#isPaused);
    else if (key === "ArrowRight" || key === "ArrowLeft") {
      this.#pause(true);
      this.#step(key === "ArrowRight" ? 1 : -1);
    }
  }

  #pause(isPaused) {
    this.#isPaused = isPaused;
    this.#turned(0);
    this.#wait();
  }

  #step(by) {
    const next = this.#page + by;
    if (next >= 0 && next < this.#pages) this.#go(next, 0);
    else this.#go(next < 0 ? Infinity : 0, by);
  }

  #go(page, center) {
    this.#page = page;
    this.#turned(center);
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    if (!this.#isPaused) this.#timer = setTimeout(() => (this.isOn ? this.#step(1) : this.#wait()), pageMs);
  }
}

function stayAwake() {
  if (root.classList.contains("kiosk") && !document.hidden) navigator.wakeLock?.request("screen").catch(() => {});
}
