import { byId } from "./dom.js";
import { t } from "./text.js";

const pauseMs = 10000;

// What a screen reader hears: only a promise broken or kept again, at most one sentence in ten seconds, and the loss of the figures.
export class News {
  #known = new Map();
  #waiting = [];
  #saidAt = -pauseMs;
  #silent = false;

  compare(ranked) {
    for (const { queue, at } of ranked) {
      const before = this.#known.get(queue.id);
      this.#known.set(queue.id, at.name);
      if (before === undefined || before === at.name) continue;
      if (at.name === "missed") this.#waiting.push(t("saysMissed", { queue: queue.name || queue.id }));
      else if (before === "missed") this.#waiting.push(t("saysMet", { queue: queue.name || queue.id }));
    }
    if (this.#waiting.length > 0 && performance.now() - this.#saidAt >= pauseMs) this.#say(this.#waiting.splice(0).slice(-3).join(" "));
  }

  hear(silent) {
    if (silent === this.#silent) return;
    this.#silent = silent;
    this.#say(t(silent ? "saysStale" : "saysBack"));
  }

  #say(text) {
    this.#saidAt = performance.now();
    byId("news").textContent = text;
  }
}
