// The gauges as they stand: all of them first, then the queues that changed.
export class Live {
  #queues = new Map();

  // The gauges after an event, or null for one that is not about them.
  after(name, part) {
    if (name === "live") this.#queues = new Map();
    else if (name !== "live.changes") return null;
    for (const queue of part.queues) this.#queues.set(queue.id, queue);
    return { ...part, queues: [...this.#queues.values()] };
  }
}
