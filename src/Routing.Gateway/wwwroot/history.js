import { recallJson, remember } from "./memory.js";

const stepMs = 60000;
export const steps = 120;

// The last two hours of every queue, a point a minute, kept by the browser so that a reload doesn't lose them.
export class History {
  #name;
  #points;
  changed = 0;

  constructor(center) {
    this.#name = `history:${center}`;
    this.#points = recallJson(this.#name) ?? {};
    addEventListener("pagehide", () => this.#keep());
  }

  add(live) {
    const step = Math.floor(Date.parse(live.at) / stepMs);
    if (step === this.changed) return;
    this.changed = step;
    for (const { id, serviceLevel } of live.queues) {
      const points = (this.#points[id] ?? []).filter(([at]) => at > step - steps && at < step);
      const ratio = serviceLevel.windows["30m"].ratio ?? null;
      points.push([step, ratio === null ? null : Math.round(1000 * ratio) / 1000]);
      this.#points[id] = points;
    }
    this.#keep();
  }

  // Pairs of minutes ago and ratio, the oldest first.
  of(id) {
    return (this.#points[id] ?? []).map(([at, ratio]) => [this.changed - at, ratio]);
  }

  #keep() {
    remember(this.#name, JSON.stringify(this.#points));
  }
}
