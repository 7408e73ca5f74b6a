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
  return element("fieldset", "", element("legend", "", legend), ...options.map(([value, text]) => {
    const input = element("input", "");
    Object.assign(input, { type: "radio", name, value, checked: value === chosen });
    return element("label", "choice", input, element("span", "", text));
  }));
}

export const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;

export function field(text, input) {
  return element("label", "", element("span", "", text), input);
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

export function columns(id, names) {
  const content = (name, className) => (className === "unseen" ? element("th", "", element("span", "unseen", name)) : element("th", className ?? "", name));
  byId(id).replaceChildren(...names.map(([name, className]) => Object.assign(content(name, className), { scope: "col" })));
}
