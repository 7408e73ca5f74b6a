import { arrange, byId, element, mark, put, size } from "./dom.js";
import { queueCard } from "./queue-card.js";
import { columns, queueRow } from "./queue-row.js";
import { Sight } from "./sight.js";
import { t } from "./text.js";

const mostCards = 12;
// Two rows of cards fit a screen of this height only when they are tight; three never do otherwise.
const lowScreen = 900;
const byCount = [1, 1, 2, 3, 2, 3, 3, 4, 4, 3];

// Rows that nobody sees are brought up to date in turn, so that a search and a reader find nothing older than this many updates.
const unseenTurns = 10;

// So many rows or cards are moved or drawn in a frame: all at once they would take longer than one.
const perFrame = 3;

// All queues, or those of a page of them, as cards or, where there are many, as rows.
export class Wall {
  #views = new Map();
  #drawn = new Map();
  #sight = new Sight((node) => this.#drawn.get(node)?.());
  #dense = null;
  #turn = 0;
  #late = new Set();
  #order = [];
  #frame = 0;

  show(ranked, past) {
    this.#turn++;
    ranked.forEach(({ queue, at }, index) => this.#update(this.#viewOf(queue.id), queue, at, past, index));
    this.#order = ranked.map(({ queue }) => this.#viewOf(queue.id).node);
    // Another page or center comes whole.
    if (this.#order.filter((node) => node.isConnected).length * 2 < this.#order.length) this.#arrange();
    else this.#soon();
    byId("table").hidden = !this.#dense || ranked.length === 0;
    this.#head();
  }

  // Chooses the shape for this many queues in all, and the columns for this many on a page.
  shape(count, onPage) {
    size(byId("cards"), "--columns", byCount[onPage] ?? 4);
    mark(byId("cards"), "data-tight", onPage > 6 || (onPage > 3 && innerHeight <= lowScreen) ? "" : null);
    mark(byId("cards"), "data-few", onPage <= 3 ? "" : null);
    const dense = count > mostCards;
    if (dense === this.#dense) return;
    this.#dense = dense;
    this.forget();
    byId("cards").hidden = dense;
  }

  // How many of these queues stand on the screen at once; tried, because words and widths decide it.
  fit(ranked, past) {
    const main = document.querySelector("main");
    for (let most = ranked.length; most > 1; most = this.#fewer(most, main)) {
      this.shape(ranked.length, most);
      this.show(ranked.slice(0, most), past);
      this.#arrange();
      if (main.scrollHeight <= main.clientHeight) return most;
    }
    return 1;
  }

  // All is made anew: another center, another language.
  forget() {
    this.#views.clear();
    this.#drawn.clear();
    this.#late.clear();
    this.#order = [];
    this.#sight.forgetAll();
    byId("cards").replaceChildren();
    byId("rows").replaceChildren();
    byId("table").hidden = true;
  }

  // Rows are of one height, so that the first try tells how many there is room for; cards are tried one by one.
  #fewer(most, main) {
    const row = this.#dense ? byId("rows").firstElementChild.getBoundingClientRect().height : 0;
    return row === 0 ? most - 1 : Math.max(1, Math.min(most - 1, most - Math.ceil((main.scrollHeight - main.clientHeight) / row)));
  }

  #update(view, queue, at, past, index) {
    const draw = () => view.update(queue, at, past);
    const isNew = !this.#drawn.has(view.node);
    this.#drawn.set(view.node, draw);
    if (isNew) draw();
    else if (!this.#dense || this.#sight.has(view.node) || (index + this.#turn) % unseenTurns === 0) this.#drawSoon(view.node);
  }

  // A row that still waits for its frame keeps its place and is drawn as it stands then.
  #drawSoon(node) {
    this.#late.add(node);
    this.#soon();
  }

  #soon() {
    this.#frame ||= requestAnimationFrame(() => this.#drawSome());
  }

  #drawSome() {
    this.#frame = 0;
    const left = this.#arrange(perFrame);
    for (const node of [...this.#late].slice(0, Math.max(0, left))) {
      this.#late.delete(node);
      this.#drawn.get(node)?.();
    }
    if (left <= 0 || this.#late.size > 0) this.#soon();
  }

  #arrange(moves) {
    return arrange(byId(this.#dense ? "rows" : "cards"), this.#order, moves);
  }

  #viewOf(id) {
    if (!this.#views.has(id)) {
      const view = this.#dense ? queueRow() : queueCard();
      this.#views.set(id, view);
      if (this.#dense) this.#sight.watch(view.node);
    }
    return this.#views.get(id);
  }

  #head() {
    const row = byId("columns");
    if (row.children.length === 0) {
      row.append(...columns.map((column) => {
        const cell = element("th", column);
        mark(cell, "role", "columnheader");
        return cell;
      }));
    }
    columns.forEach((column, index) => put(row.children[index], t(column)));
  }
}
