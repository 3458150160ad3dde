// Has the browser keep this release for offline, and says when a newer one is there. Loaded after the first answer.

const workers = navigator.serviceWorker;
// Nothing is kept for a page that another one shows, nor where the browser keeps nothing.
if (workers && self === top && location.protocol.startsWith("http")) keep().catch(() => {});

async function keep() {
  const registration = await workers.register(new URL("sw.js", import.meta.url), { updateViaCache: "none" });
  let pressed = false;
  const offer = () =>
    say("A new version of the checker is there.", "Change to it", () => {
      pressed = true;
      // It begins to serve, and this page is loaded anew from it.
      if (registration.waiting) registration.waiting.postMessage("serve");
      else location.reload();
    });

  // Without a controller this page came from the host, and so is as new as can be.
  if (registration.waiting && workers.controller) offer();
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next.addEventListener("statechange", () => {
      if (next.state === "installed" && workers.controller) offer();
    });
  });
  workers.addEventListener("controllerchange", () => {
    if (pressed) location.reload();
    else say("The checker has been changed to a new version in another window.", "Reload", () => location.reload());
  });
}

/** Says something above the form, with a button. What is typed stays: the address and the storage hold it. */
function say(text, label, act) {
  let line = document.getElementById("release");
  if (!line) {
    line = document.createElement("div");
    line.id = "release";
    line.setAttribute("role", "status");
    document.getElementById("app").before(line);
  }
  const notice = document.createElement("div");
  notice.className = "notice";
  const told = document.createElement("p");
  told.textContent = text;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", act);
  notice.append(told, button);
  line.replaceChildren(notice);
}
