import { locale, t } from "./text.js";

export const none = "–";

export function percent(ratio) {
  return ratio === undefined || ratio === null ? none : `${wholePercent(ratio)}%`;
}

// Never rounded over the target: 84.6 % of a promised 85 % is shown as 84.
export function wholePercent(ratio) {
  return Math.floor(100 * ratio + 1e-9);
}

// One digit after the point below ten in a hundred: there it matters.
export function share(ratio) {
  if (ratio === undefined || ratio === null) return none;
  return `${(100 * ratio).toFixed(ratio > 0 && ratio < 0.0995 ? 1 : 0)}%`;
}

export function span(seconds) {
  if (seconds === undefined || seconds === null) return none;
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = String(whole % 60).padStart(2, "0");
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
}

export function number(value) {
  return value === undefined || value === null ? none : value.toLocaleString(locale());
}

export function clock(at) {
  return new Date(at).toLocaleTimeString(locale(), { hour12: false });
}

export function moment(at) {
  return new Date(at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
}

const units = [["days", 86400], ["hours", 3600], ["minutes", 60]];

// How far away a time is, in the largest unit that fits; what has passed is said to be late.
export function distance(at, now) {
  const seconds = (Date.parse(at) - now) / 1000;
  const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? units[2];
  return t(seconds < 0 ? "late" : "left", { amount: t(unit, { n: Math.floor(Math.abs(seconds) / length) }) });
}
