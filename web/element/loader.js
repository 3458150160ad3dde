// Defines <elasticache-upgrade-check>. This is all that a page loads until one of them is near the viewport, or is opened:
// then the checker comes, once for all of them. `cargo xtask site` puts the names of its files in.

const NAME = "elasticache-upgrade-check";

// Until the checker is there its light content shows. Whatever styles the host has, it is a block.
const block = new CSSStyleSheet();
block.replaceSync(":host{display:block!important}:host([hidden]){display:none!important}");

let checker;
const load = async () => {
  // All at once. Where the others fail, nobody is left to hear of this one.
  const wasm = fetch(new URL("WASM", import.meta.url));
  wasm.catch(() => {});
  const [glue, element] = await Promise.all([import("./GLUE"), import("./ELEMENT")]);
  await glue.default({ module_or_path: wasm });
  return (host) => element.mount(host, glue, new URL("index.html", import.meta.url));
};

// What isn't rendered, as in a closed <details>, is near nothing.
const near = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) target.load();
  },
  { rootMargin: "400px" },
);

customElements.get(NAME) ??
  customElements.define(
    NAME,
    class extends HTMLElement {
      #mounted;
      #loads = false;

      constructor() {
        super();
        const shadow = this.attachShadow({ mode: "open" });
        shadow.adoptedStyleSheets = [block];
        shadow.append(document.createElement("slot"));
      }

      connectedCallback() {
        if (this.getAttribute("loading") === "eager") this.load();
        else if (!this.#loads) near.observe(this);
      }

      disconnectedCallback() {
        // Not where it is only moved.
        queueMicrotask(() => {
          if (this.isConnected) return;
          near.unobserve(this);
          this.#mounted?.end();
          this.#mounted = undefined;
          this.#loads = false;
        });
      }

      /** Loads the checker now. */
      async load() {
        if (this.#loads) return;
        this.#loads = true;
        near.unobserve(this);
        try {
          const mount = await (checker ??= load());
          if (this.isConnected && this.#loads && !this.#mounted) this.#mounted = mount(this);
        } catch (error) {
          checker = undefined;
          this.#loads = false;
          console.error(error);
          const detail = { message: `${error}` };
          this.dispatchEvent(new CustomEvent("upgrade-check-error", { bubbles: true, composed: true, detail }));
        }
      }

      /** The report on what the form holds, as the last event told it. */
      get report() {
        return this.#mounted?.report();
      }
    },
  );
