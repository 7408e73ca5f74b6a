import { byId, element, mark, put, size } from "./dom.js";
import { queueCard } from "./queue-card.js";
import { columns, queueRow } from "./queue-row.js";
import { inTroubleFirst } from "./standing.js";
import { t } from "./text.js";

const mostCards = 12;
const byCount = [1, 1, 2, 3, 2, 3, 3, 4, 4, 3];

// All queues, as cards or, where there are many, as rows.
export class Wall {
  #views = new Map();
  #dense = null;
  #order = "";

  show(live, history) {
    const ranked = inTroubleFirst(live.queues);
    this.#choose(ranked.length);
    const place = this.#dense ? byId("rows") : byId("cards");
    for (const { queue, at } of ranked) this.#viewOf(queue.id).update(queue, at, history);
    this.#arrange(place, ranked.map(({ queue }) => queue.id));
    this.#head();
    byId("empty").hidden = ranked.length > 0;
    put(byId("empty"), t("noQueues"));
    return ranked;
  }

  #choose(count) {
    const dense = count > mostCards;
    size(byId("cards"), "--columns", byCount[count] ?? 4);
    mark(byId("cards"), "data-many", count > 6 ? "" : null);
    mark(byId("cards"), "data-few", count <= 3 ? "" : null);
    if (dense === this.#dense) return;
    this.#dense = dense;
    this.#views.clear();
    this.#order = "";
    byId("cards").replaceChildren();
    byId("rows").replaceChildren();
    byId("cards").hidden = dense;
    byId("table").hidden = !dense;
  }

  #viewOf(id) {
    if (!this.#views.has(id)) this.#views.set(id, this.#dense ? queueRow() : queueCard());
    return this.#views.get(id);
  }

  // Nodes move only when the order changes.
  #arrange(place, ids) {
    const order = ids.join("\n");
    if (order === this.#order) return;
    this.#order = order;
    for (const id of [...this.#views.keys()]) if (!ids.includes(id)) this.#views.delete(id);
    place.replaceChildren(...ids.map((id) => this.#views.get(id).node));
  }

  #head() {
    const row = byId("columns");
    if (row.children.length === 0) {
      row.append(...columns.map((column) => {
        const cell = element("th", column);
        cell.scope = "col";
        return cell;
      }));
    }
    columns.forEach((column, index) => put(row.children[index], t(column)));
  }
}
