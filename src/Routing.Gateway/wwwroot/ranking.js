import { inTroubleFirst } from "./standing.js";

const steady = 12;
const keptUpdates = 5;

// The order of the queues. Among many it changes at most every few seconds: rows that jump every second can't be read, and cost most of all.
export class Ranking {
  #places = new Map();
  #age = 0;

  of(queues) {
    const ranked = inTroubleFirst(queues);
    const isKnown = ranked.length === this.#places.size && ranked.every(({ queue }) => this.#places.has(queue.id));
    if (ranked.length > steady && isKnown && ++this.#age < keptUpdates) {
      return ranked.sort((a, b) => this.#places.get(a.queue.id) - this.#places.get(b.queue.id));
    }
    this.#age = 0;
    this.#places = new Map(ranked.map(({ queue }, place) => [queue.id, place]));
    return ranked;
  }
}
