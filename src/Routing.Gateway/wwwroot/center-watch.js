import { Live } from "./live.js";
import { Past } from "./past.js";
import { follow } from "./stream.js";

// Watches one center's gauges and its last hours, until it is told to stop; without a name the one that the key belongs to.
export class CenterWatch {
  #end = new AbortController();
  #gauges = new Live();
  past;
  latest = null;

  constructor(center, { heard, changed, lost, refused }) {
    const of = center === null ? "" : `center=${encodeURIComponent(center)}`;
    this.past = new Past(`/v1/live/past${of && "?"}${of}`, changed);
    follow(`/v1/live?form=changes${of && "&"}${of}`, {
      headers: () => ({}),
      signal: this.#end.signal,
      onEvent: (name, part) => {
        const live = this.#gauges.after(name, part);
        if (!live) return;
        this.latest = live;
        this.past.add(live);
        heard();
      },
      onLost: lost,
      onRefused: refused,
    });
  }

  stop() {
    this.#end.abort();
    this.past.stop();
  }
}
