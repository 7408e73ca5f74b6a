import { byId, element, mark, put } from "./dom.js";
import { clock, percent } from "./format.js";
import { QueueChart } from "./queue-chart.js";
import { describe } from "./sparkline.js";
import { t } from "./text.js";

const quarterMs = 900000;

// One queue's last hours, large: whoever chooses its name gets a chart to read values by, and the same as a table.
export class QueueDetail {
  #dialog = byId("detail");
  #chart = new QueueChart(byId("detail-chart"));
  #id = null;
  #shown = "";

  // `opened` is told that there is something to show.
  constructor(opened) {
    document.querySelector("main").addEventListener("click", ({ target }) => {
      const id = target.closest(".open")?.dataset.queue;
      if (id === undefined) return;
      this.#id = id;
      this.#dialog.showModal();
      opened();
    });
    byId("detail-close").addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("close", () => {
      this.#id = null;
      this.#shown = "";
      this.#chart.clear();
    });
    addEventListener("resize", () => this.#chart.resize());
  }

  show(queues, past) {
    const queue = this.#id === null ? undefined : queues.find(({ id }) => id === this.#id);
    if (!queue) {
      if (this.#dialog.open) this.#dialog.close();
      return;
    }
    const { target, withinSeconds, windows } = queue.serviceLevel;
    const ratios = past.of(queue.id);
    const key = `${ratios.join()} ${past.start} ${target} ${document.documentElement.lang} ${document.documentElement.dataset.theme ?? ""}`;
    put(byId("detail-name"), queue.name || queue.id);
    put(byId("detail-promise"), `${t("promise", { target: percent(target), seconds: withinSeconds })} · ${t("thirtyMinutes")} ${percent(windows["30m"].ratio)}`);
    if (key === this.#shown) return;
    this.#shown = key;
    mark(byId("detail-chart"), "aria-label", describe(ratios.filter((ratio) => ratio !== null), target));
    this.#list(ratios, past.start);
    // Without the library the table still says all.
    this.#chart.draw(ratios, past.start, target).catch(() => { byId("detail-table").open = true; });
  }

  #list(ratios, start) {
    byId("detail-rows").replaceChildren(...ratios.map((ratio, slot) => element("tr", "",
      element("th", "", clock(start + slot * quarterMs)), element("td", "", percent(ratio)))).reverse());
  }
}
