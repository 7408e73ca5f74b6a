import { askForKey } from "./access.js";
import { byId, mark, put } from "./dom.js";
import { clock, moment, number, percent } from "./format.js";
import { History } from "./history.js";
import { startKiosk } from "./kiosk.js";
import { Live } from "./live.js";
import { News } from "./news.js";
import { follow } from "./stream.js";
import { onLanguage, startText, t } from "./text.js";
import { startTheme } from "./theme.js";
import { Wall } from "./wall.js";

const silenceSeconds = 7;
const wall = new Wall();
const news = new News();
const gauges = new Live();
let history = null;
let latest = null;
let heardAt = performance.now();

function show(live) {
  history ??= new History(live.center);
  history.add(live);
  const ranked = wall.show(live, history);
  news.compare(ranked);
  showTotals(live);
}

function showTotals(live) {
  const days = live.queues.map((queue) => queue.serviceLevel.windows.day).filter((day) => day.ratio !== undefined && day.ratio !== null && day.offered > 0);
  const offered = days.reduce((sum, day) => sum + day.offered, 0);
  put(byId("center"), live.center);
  put(byId("overall"), percent(offered > 0 ? days.reduce((sum, day) => sum + day.ratio * day.offered, 0) / offered : null));
  for (const name of ["offered", "answered", "abandoned", "waiting"]) {
    put(byId(name), number(live.queues.reduce((sum, queue) => sum + queue[name], 0)));
  }
  put(byId("clock"), clock(live.at));
  mark(byId("clock"), "datetime", live.at);
  mark(byId("clock"), "title", moment(live.at));
}

// The strip counts for the eye; the ear hears of it once, and once more when the figures are back.
function watchSilence() {
  const seconds = Math.floor((performance.now() - heardAt) / 1000);
  const stale = seconds >= silenceSeconds;
  byId("strip").hidden = !stale;
  document.documentElement.classList.toggle("stale", stale && latest !== null);
  if (stale) put(byId("strip"), t("stale", { seconds }));
  news.hear(stale);
}

function hear(live) {
  if (!live) return;
  heardAt = performance.now();
  latest = live;
  if (!document.hidden) show(live);
  watchSilence();
}

startText();
startTheme();
startKiosk();
onLanguage(() => latest && show(latest));
document.addEventListener("visibilitychange", () => !document.hidden && latest && show(latest));
setInterval(watchSilence, 1000);
follow("/v1/live?form=changes", {
  headers: () => ({}),
  signal: new AbortController().signal,
  onEvent: (name, part) => hear(gauges.after(name, part)),
  onLost: watchSilence,
  onRefused: async (response) => {
    if (response.status === 401 || response.status === 403) await askForKey();
    return false;
  },
});
