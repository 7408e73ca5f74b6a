import { byId, element, mark } from "./dom.js";

// The heads of a table.
export function columns(id, names) {
  byId(id).replaceChildren(...names.map(([name, className]) => head(name, className)));
  asTable(byId(id).closest("table"));
}

function head(name, className) {
  const node = className === "unseen" ? element("th", "", element("span", "unseen", name)) : element("th", className ?? "", name);
  node.scope = "col";
  return node;
}

// A narrow screen stacks the cells of a row; the roles say that it is a table all the same.
export function asTable(table) {
  mark(table, "role", "table");
  for (const [selector, role] of [["thead, tbody", "rowgroup"], ["tr", "row"], ["th", "columnheader"], ["td", "cell"]]) {
    table.querySelectorAll(selector).forEach((node) => mark(node, "role", role));
  }
}

// Gives each cell of a row the head that it stands under, for where it stands alone.
export function label(row, heads) {
  mark(row, "role", "row");
  [...row.cells].forEach((cell, at) => {
    mark(cell, "role", "cell");
    mark(cell, "data-label", heads.children[at].textContent);
  });
  return row;
}
