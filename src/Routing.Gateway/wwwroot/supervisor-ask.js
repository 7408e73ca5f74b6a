import { say } from "./supervisor-api.js";
import { byId, element, put } from "./dom.js";
import { t } from "./text.js";

// Asks once, and says before what will happen. `effect` gives the sentence for the fields as they are, or null where nothing would change.
export function ask({ title, fields, effect, apply, done, undo }) {
  const dialog = byId("ask");
  put(byId("ask-title"), title);
  byId("ask-fields").replaceChildren(...fields);
  byId("ask-refused").hidden = true;
  const tell = () => {
    for (const node of byId("ask-fields").querySelectorAll("[data-choice]")) node.hidden = !node.dataset.of.split(" ").includes(chosen(node.dataset.choice));
    const text = effect();
    put(byId("ask-effect"), text ?? t("willNothing"));
    byId("ask-apply").disabled = text === null;
  };
  byId("ask-fields").oninput = tell;
  byId("ask-cancel").onclick = () => dialog.close();
  byId("ask-form").onsubmit = async (event) => {
    event.preventDefault();
    if (byId("ask-apply").disabled) return;
    byId("ask-apply").disabled = true;
    try {
      await apply();
      dialog.close();
      say(t("done", { what: title }), undo?.());
      done?.();
    } catch (refused) {
      byId("ask-refused").hidden = false;
      put(byId("ask-refused"), refused.message);
      tell();
    }
  };
  tell();
  dialog.showModal();
}

export function choices(legend, name, options, chosen) {
  return element("fieldset", "choices", element("legend", "", legend), ...options.map(([value, text]) => {
    const input = element("input", "");
    Object.assign(input, { type: "radio", name, value, checked: value === chosen });
    return element("label", "choice", input, element("span", "", text));
  }));
}

export const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;

// A field that matters to some choices only is there while one of them is chosen.
export function field(text, input, choice = null, ...of) {
  const node = element("label", "", element("span", "", text), input);
  if (choice) Object.assign(node.dataset, { choice, of: of.join(" ") });
  return node;
}

export function select(options, value = undefined) {
  const node = element("select", "");
  fill(node, options, value);
  return node;
}

export function fill(node, options, value = node.value) {
  node.replaceChildren(...options.map(([key, text]) => Object.assign(element("option", "", text), { value: key })));
  if (options.some(([key]) => key === value)) node.value = value;
}

export function button(text, onClick, label = null) {
  const node = element("button", "", text);
  node.type = "button";
  if (label) node.setAttribute("aria-label", label);
  node.onclick = onClick;
  return node;
}
