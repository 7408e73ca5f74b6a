const quarterMs = 900000;
const retryMs = 30000;
const spreadMs = 28000;

// Six hours by quarters of an hour, the last the one under way.
export const quarters = 24;

// The last hours as the history has them, asked for once and then after every turn of a quarter; the quarter under way comes with the gauges.
export class Past {
  #path;
  #levels = new Map();
  #current = 0;
  #known = 0;
  #isAsking = false;
  #onCome;
  changed = 0;

  constructor(path, onCome) {
    this.#path = path;
    this.#onCome = onCome;
    this.#ask(0);
  }

  add(live) {
    const current = Math.floor(Date.parse(live.at) / quarterMs);
    if (current !== this.#current) this.changed++;
    this.#current = current;
    for (const { id, serviceLevel } of live.queues) this.#of(id).set(current, serviceLevel.windows.interval15m?.ratio ?? null);
    // Not all screens at the same moment, and not before the history has the quarter's last contact.
    if (this.#known > 0 && this.#known < current) this.#ask(2000 + Math.random() * spreadMs);
  }

  // Ratios of the quarters, the oldest first; null where nothing counted.
  of(id) {
    const levels = this.#of(id);
    return Array.from({ length: quarters }, (_, slot) => levels.get(this.#current - quarters + 1 + slot) ?? null);
  }

  // The moment at which the first of them began.
  get start() {
    return (this.#current - quarters + 1) * quarterMs;
  }

  stop() {
    this.#onCome = () => {};
    this.#isAsking = true;
  }

  #of(id) {
    if (!this.#levels.has(id)) this.#levels.set(id, new Map());
    return this.#levels.get(id);
  }

  #ask(afterMs) {
    if (this.#isAsking) return;
    this.#isAsking = true;
    setTimeout(async () => {
      const response = await fetch(this.#path, { cache: "no-store" }).catch(() => null);
      const past = response?.ok ? await response.json().catch(() => null) : null;
      this.#isAsking = false;
      if (past) this.#take(past);
      else this.#ask(retryMs);
    }, afterMs);
  }

  #take({ start, queues }) {
    const first = Math.floor(Date.parse(start) / quarterMs);
    this.#known = first + quarters - 1;
    for (const { id, ratios } of queues) {
      const now = this.#of(id).get(this.#current);
      this.#levels.set(id, new Map(ratios.map((ratio, slot) => [first + slot, ratio])));
      if (now !== undefined) this.#of(id).set(this.#current, now);
    }
    this.changed++;
    this.#onCome();
  }
}
