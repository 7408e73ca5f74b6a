// How a queue stands: the promise kept, in danger, broken, or nothing to tell by. The reason of a danger is a key of the words.
export const signs = { met: "✓", risk: "!", missed: "✕", none: "·" };
const order = { missed: 0, risk: 1, met: 2, none: 3 };
const nearThreshold = 0.75;

export function standing(queue) {
  const { target, windows } = queue.serviceLevel;
  const ratio = windows["30m"].ratio ?? null;
  if (ratio !== null && ratio < target) return { name: "missed", why: "whyMissed" };
  const why = danger(queue);
  if (why) return { name: "risk", why };
  return ratio === null ? { name: "none", why: "whyNone" } : { name: "met", why: "whyMet" };
}

function danger(queue) {
  const { target, withinSeconds, windows } = queue.serviceLevel;
  if (queue.waiting > 0 && queue.longestWaitSeconds > withinSeconds) return "whyPast";
  if ((windows["5m"].ratio ?? 1) < target) return "whyRecent";
  if (queue.waiting === 0) return null;
  if (queue.longestWaitSeconds > withinSeconds * nearThreshold) return "whyLongest";
  return queue.estimatedWaitSeconds > withinSeconds ? "whyExpected" : null;
}

// Those in trouble first, else as the plan has them.
export function inTroubleFirst(queues) {
  return queues
    .map((queue, index) => ({ queue, index, at: standing(queue) }))
    .sort((a, b) => order[a.at.name] - order[b.at.name] || a.index - b.index);
}
