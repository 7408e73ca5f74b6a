// Which nodes are on the screen: what nobody sees need not be written every second.
export class Sight {
  #seen = new WeakSet();
  #observer;

  constructor(onCome) {
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#seen.add(target);
        else this.#seen.delete(target);
        if (isIntersecting) onCome(target);
      }
    }, { rootMargin: "64px" });
  }

  watch(node) {
    this.#observer.observe(node);
  }

  forgetAll() {
    this.#observer.disconnect();
    this.#seen = new WeakSet();
  }

  has(node) {
    return this.#seen.has(node);
  }
}
