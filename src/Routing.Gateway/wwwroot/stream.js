const retryMs = [500, 1000, 2000, 5000];
const silenceMs = 25000;

// Reads server-sent events until `signal` stops it, connecting anew for as long as it takes. A plain EventSource can't carry an agent's session.
export async function follow(path, { headers, signal, onEvent, onLost, onRefused }) {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      const response = await fetch(path, { headers: headers(), signal, cache: "no-store" });
      if (response.ok) await read(response.body, (name, data) => {
        tries = 0;
        onEvent(name, data);
      });
      else if (await onRefused(response)) return;
    } catch {
      // A broken line is what the next try is for.
    }
    if (signal.aborted) return;
    onLost();
    await new Promise((resolve) => setTimeout(resolve, retryMs[Math.min(tries, retryMs.length - 1)]));
  }
}

async function read(body, onEvent) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const part = await within(reader);
    if (part.done) return;
    const frames = (rest + part.value).split("\n\n");
    rest = frames.pop();
    frames.forEach((frame) => pass(frame, onEvent));
  }
}

// Every stream says something at least every ten seconds: one that is silent for longer is dead, whatever the network believes.
async function within(reader) {
  const timer = setTimeout(() => reader.cancel(), silenceMs);
  try {
    return await reader.read();
  } finally {
    clearTimeout(timer);
  }
}

function pass(frame, onEvent) {
  let name = "message";
  const data = [];
  for (const line of frame.split("\n")) {
    if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).trimStart());
  }
  if (data.length > 0 && name !== "stream.end") onEvent(name, JSON.parse(data.join("\n")));
}
