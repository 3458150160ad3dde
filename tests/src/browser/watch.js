// Writes down whatever goes wrong in the page. It stands before all other scripts of the page under test, and what it
// writes stays over a reload; `Visit::end` reads it.
{
  const KEY = "watch.faults";
  const note = (kind, text) => {
    const all = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    all.push(`${kind}: ${text}`);
    sessionStorage.setItem(KEY, JSON.stringify(all));
  };
  for (const level of ["error", "warn"]) {
    const own = console[level].bind(console);
    console[level] = (...parts) => {
      note(`console.${level}`, parts.map(String).join(" "));
      own(...parts);
    };
  }
  // Capturing: a file that doesn't load says so at its own element only.
  addEventListener("error", (event) => note("error", event.message ?? event.target?.outerHTML), true);
  addEventListener("unhandledrejection", (event) => note("unhandled rejection", event.reason));
  document.addEventListener("securitypolicyviolation", (event) => {
    note("policy", `${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`);
  });
  for (const dialog of ["alert", "confirm", "prompt", "open"]) window[dialog] = (text) => note(dialog, text);

  // What the page wants on the clipboard. Whether a browser without a screen allows it is another matter.
  const clipboard = navigator.clipboard;
  if (clipboard) {
    const own = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => {
      window.watchCopied = text;
      return own(text);
    };
  }

  // Everything goes wrong, to see that it is seen.
  document.addEventListener("watch.try", () => {
    console.error("told");
    setTimeout(() => {
      throw new Error("thrown");
    });
    Promise.reject(new Error("refused"));
    new Image().src = "https://elsewhere.invalid/picture.png";
    fetch("nowhere").catch(() => {});
    alert("asked");
  });
}
