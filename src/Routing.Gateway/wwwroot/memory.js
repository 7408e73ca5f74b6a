// What a browser keeps for a page. A browser that keeps nothing must not break it.
export function recall(name, store = "localStorage") {
  try {
    return window[store].getItem(name);
  } catch {
    return null;
  }
}

export function remember(name, value, store = "localStorage") {
  try {
    if (value === null) window[store].removeItem(name);
    else window[store].setItem(name, value);
  } catch {
    // Full or forbidden: the page goes on without.
  }
}

export function recallJson(name, store) {
  try {
    return JSON.parse(recall(name, store));
  } catch {
    return null;
  }
}
