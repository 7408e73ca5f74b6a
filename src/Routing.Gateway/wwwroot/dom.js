// Nodes are made once and changed only where something differs: a hundred queues a second cost next to nothing.
export const byId = (id) => document.getElementById(id);

export function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function shape(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function put(node, text) {
  const value = String(text);
  const child = node.firstChild;
  if (child === null) node.append(value);
  // The node of a text stays: another one would be laid out from nothing.
  else if (child.nodeValue === null || child.nextSibling !== null) node.textContent = value;
  else if (child.nodeValue !== value) child.nodeValue = value;
}

export function mark(node, name, value) {
  if (value === null || value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

// Has a place hold these nodes in this order, moving as few as can be: one that goes far down goes to the end first, so that those behind it stay. After
// so many moves it stops; the moves that were left of them, 0 or less where there may be more to do.
export function arrange(place, nodes, moves = Infinity) {
  let at = place.firstElementChild;
  for (const node of nodes) {
    if (moves <= 0) return moves;
    if (at !== null && at !== node && at.nextElementSibling === node) {
      move(place, at, null);
      at = node;
      moves--;
    }
    if (node === at) at = at.nextElementSibling;
    else {
      move(place, node, at);
      moves--;
    }
  }
  while (at !== null) {
    const next = at.nextElementSibling;
    at.remove();
    at = next;
  }
  return moves;
}

// Where the browser can, without a stop between: what has the focus keeps it.
function move(place, node, before) {
  if (place.moveBefore && node.parentNode === place) place.moveBefore(node, before);
  else place.insertBefore(node, before);
}

export function size(node, name, value) {
  const text = String(value);
  if (node.style.getPropertyValue(name) !== text) node.style.setProperty(name, text);
}
