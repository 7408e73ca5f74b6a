const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

// The line, from 1, of what stands at a path such as queues[2].serviceLevel.target in a plan with comments; of as much of the path as the text has.
export function lineOf(text, path) {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const words = [...text.matchAll(token)].filter(([word]) => !/^\/[/*]/.test(word));
  const open = [];
  let deepest = 0;
  let place = words[0]?.index ?? 0;
  words.forEach(({ 0: word, index }, at) => {
    const inner = open.at(-1);
    if (word === "}" || word === "]") open.pop();
    else if (word === ",") step(inner);
    else if (word === ":") return;
    else if (inner && !inner.isList && words[at + 1]?.[0] === ":") Object.assign(inner, { key: named(word), index });
    else {
      if (open.length > deepest && open.every(({ key }, depth) => key === steps[depth])) {
        deepest = open.length;
        place = inner.isList ? index : inner.index;
      }
      if (word === "{" || word === "[") open.push({ isList: word === "[", key: word === "[" ? "0" : null, index });
    }
  });
  return text.slice(0, place).split("\n").length;
}

function step(inner) {
  if (inner?.isList) inner.key = String(Number(inner.key) + 1);
}

function named(word) {
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}
