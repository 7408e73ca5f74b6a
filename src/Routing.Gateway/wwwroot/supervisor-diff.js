// The lines of two texts as ["=", line], ["-", line], ["+", line]: what both begin and end with is set aside, the rest compared by its longest common part.
export function diff(before, after) {
  const one = before.split("\n");
  const other = after.split("\n");
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < one.length - head && tail < other.length - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const same = (lines) => lines.map((line) => ["=", line]);
  const middle = compare(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  return [...same(one.slice(0, head)), ...middle, ...same(tail > 0 ? one.slice(-tail) : [])];
}

function compare(one, other) {
  if (one.length * other.length > 4e6) return [...one.map((line) => ["-", line]), ...other.map((line) => ["+", line])];
  const width = other.length + 1;
  const common = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      common[i * width + j] = one[i] === other[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const lines = [];
  for (let i = 0, j = 0; i < one.length || j < other.length;) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      lines.push(["=", one[i++]]);
      j++;
    } else if (i < one.length && (j >= other.length || common[(i + 1) * width + j] >= common[i * width + j + 1])) lines.push(["-", one[i++]]);
    else lines.push(["+", other[j++]]);
  }
  return lines;
}

// Three lines around each change, the rest left out.
export function excerpt(lines, around = 3) {
  const near = new Set();
  lines.forEach(([sign], at) => {
    if (sign !== "=") for (let i = at - around; i <= at + around; i++) near.add(i);
  });
  return lines.flatMap((line, at) => (near.has(at) ? [line] : near.has(at - 1) ? [["…", ""]] : []));
}
