import { t } from "./text.js";

// A refusal in the reader's words; one that has none is told as the gateway did.
export function refusal(problem) {
  const words = worded(`refused.${problem.code}`);
  if (words === null) return problem.detail ?? problem.title ?? t("unreachable");
  const more = [problem.why && (worded(`gone.${problem.why}`) ?? problem.why), problem.code === "invalid-field" && problem.field].filter(Boolean);
  return more.length === 0 ? words : `${words} (${more.join(", ")})`;
}

function worded(key) {
  const words = t(key);
  return words === key.slice(key.indexOf(".") + 1) ? null : words;
}
