// What the one file says to the page that shows it in a frame, and hears from it (docs/hosting.md). Each message is an object
// whose `type` begins with `upgrade-check:`.
if (parent !== self) {
  const app = document.getElementById("app");
  // To whoever it is: a frame without an origin of its own isn't told who. A height is no secret, and nothing else is said.
  // A page that still opens is as high as its window, whatever that is.
  const tell = () => {
    if (!app.matches("[data-ready]")) return;
    const height = Math.ceil(root.getBoundingClientRect().height);
    parent.postMessage({ type: "upgrade-check:height", height }, "*");
  };
  new ResizeObserver(tell).observe(root);
  new MutationObserver(tell).observe(app, { attributeFilter: ["data-ready"] });
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    switch (data?.type) {
      case "upgrade-check:hello":
        tell();
        break;
      case "upgrade-check:open":
        // As if it stood in the address: the app reads it as it reads any link.
        if (typeof data.fragment === "string") location.replace(`#${data.fragment.replace(/^#/, "")}`);
        break;
      case "upgrade-check:theme":
        if (["", "light", "dark"].includes(data.theme)) show(data.theme);
        break;
    }
  });
}
