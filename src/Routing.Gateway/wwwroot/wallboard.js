import { askForKey } from "./access.js";
import { CenterWatch } from "./center-watch.js";
import { byId, mark, put } from "./dom.js";
import { clock, moment, number, percent, share } from "./format.js";
import { Kiosk } from "./kiosk.js";
import { News } from "./news.js";
import { QueueDetail } from "./queue-detail.js";
import { Ranking } from "./ranking.js";
import { onLanguage, startText, t } from "./text.js";
import { startTheme } from "./theme.js";
import { Wall } from "./wall.js";

const silenceSeconds = 7;
const centers = centersAsked();
const wall = new Wall();
let ranking = new Ranking();
let news = new News();
let watch = null;
let turn = 0;
let shown = null;
let measured = "";
let onPage = 1;
let refusedWhy = null;
let heardAt = performance.now();

function centersAsked() {
  const asked = new URLSearchParams(location.search);
  const names = (asked.get("centers") ?? asked.get("center") ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "");
  return names.length > 0 ? names : [null];
}

function show() {
  const live = watch?.latest;
  if (!live || document.hidden) return;
  if (shown !== live.center) startAnew(live.center);
  showTotals(live);
  const ranked = ranking.of(live.queues);
  sayEmpty(ranked.length);
  if (kiosk.isOn) measure(live, ranked);
  else spread(ranked.length);
  wall.show(kiosk.isOn ? kiosk.choose(ranked, onPage) : ranked, watch.past);
  detail.show(live.queues, watch.past);
  kiosk.say(turn, centers.length);
  news.compare(ranked);
}

function startAnew(center) {
  shown = center;
  measured = "";
  news = new News();
  ranking = new Ranking();
  wall.forget();
}

// How many fit changes with the screen, the words and the number of queues, and with nothing else.
function measure(live, ranked) {
  const key = `${innerWidth} ${innerHeight} ${document.documentElement.lang} ${live.queues.map((queue) => queue.name).join()}`;
  if (key === measured) return;
  measured = key;
  onPage = wall.fit(ranked, watch.past);
  wall.shape(live.queues.length, onPage);
}

// All of them: the wall has another shape from then on, and is measured again when it comes back.
function spread(count) {
  measured = "";
  wall.shape(count, count);
}

function showTotals(live) {
  put(byId("center"), live.center);
  put(byId("overall"), percent(live.day.serviceLevel));
  put(byId("waiting"), number(live.queues.reduce((sum, queue) => sum + queue.waiting, 0)));
  for (const name of ["offered", "answered", "abandoned"]) put(byId(name), number(live.day[name]));
  put(byId("abandonment"), share(live.day.abandonment));
  put(byId("clock"), clock(live.at));
  mark(byId("clock"), "datetime", live.at);
  mark(byId("clock"), "title", moment(live.at));
}

function sayEmpty(count) {
  byId("empty").hidden = count > 0 && refusedWhy === null;
  put(byId("empty-title"), t(refusedWhy ?? (watch.latest ? "noQueues" : "firstFigures"), { center: centers[turn] ?? "" }));
  put(byId("empty-hint"), refusedWhy === null && watch.latest ? t("noQueuesHint") : "");
}

// The strip counts for the eye; the ear hears of it once, and once more when the figures are back.
function watchSilence() {
  const seconds = Math.floor((performance.now() - heardAt) / 1000);
  const stale = seconds >= silenceSeconds && refusedWhy === null && !byId("access").open;
  byId("strip").hidden = !stale;
  document.documentElement.classList.toggle("stale", stale && shown !== null);
  if (stale) put(byId("strip"), t(shown === null ? "noAnswerYet" : "stale", { seconds }));
  news.hear(stale);
}

function follow(index) {
  const before = watch;
  turn = index;
  refusedWhy = null;
  heardAt = performance.now();
  watch = new CenterWatch(centers[turn], {
    heard: () => {
      heardAt = performance.now();
      show();
      watchSilence();
    },
    changed: show,
    lost: watchSilence,
    refused,
  });
  before?.stop();
  sayEmpty(shown === null ? 0 : 1);
}

// A center that can't be shown leaves its place to the next when its time is over; a key is asked for where there is none that serves.
async function refused(response) {
  const isNamed = centers[turn] !== null && (response.status === 404 || (response.status === 403 && centers.length > 1));
  if (isNamed) {
    refusedWhy = "centerRefused";
    startAnew(null);
    put(byId("center"), centers[turn]);
    for (const name of ["overall", "waiting", "offered", "answered", "abandoned", "abandonment"]) put(byId(name), "–");
    sayEmpty(0);
  } else if (response.status === 401 || response.status === 403) {
    await askForKey(response.status === 403 ? t("keyForbidden") : "");
    heardAt = performance.now();
  }
  return isNamed;
}

const detail = new QueueDetail(show);
const kiosk = new Kiosk((by) => {
  if (by !== 0 && centers.length > 1) follow((turn + by + centers.length) % centers.length);
  else show();
});
startText();
startTheme();
onLanguage(() => {
  wall.forget();
  measured = "";
  show();
  sayEmpty(watch?.latest?.queues.length ?? 0);
});
addEventListener("resize", show);
document.addEventListener("visibilitychange", show);
setInterval(watchSilence, 1000);
follow(0);
