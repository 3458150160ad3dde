// For a page that shows the checker in a frame: gives the frame the height of what is in it, and tells it what to show.
//
//   <iframe data-upgrade-check src="embed.html" sandbox="allow-scripts" title="ElastiCache upgrade check"></iframe>
//   <script src="frame.js" defer></script>
//
// `data-fragment` is what a link of the checker has behind its #, and `data-theme` is "light", "dark" or "". Both may change.
{
  const FRAMES = "iframe[data-upgrade-check]";
  // No height that a page has; a frame that says so is not listened to.
  const HIGHEST = 100_000;

  // A sandboxed frame has no origin that could be named. Nothing is said but what this page itself asks for.
  const say = (frame, type, more) => frame.contentWindow?.postMessage({ type: `upgrade-check:${type}`, ...more }, "*");
  const open = (frame) => {
    const { fragment } = frame.dataset;
    if (fragment !== undefined) say(frame, "open", { fragment });
  };
  const dress = (frame) => {
    const { theme } = frame.dataset;
    if (theme !== undefined) say(frame, "theme", { theme });
  };
  const frames = () => [...document.querySelectorAll(FRAMES)];

  const greeted = new WeakSet();
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "upgrade-check:height") return;
    const { height } = data;
    if (!(Number.isFinite(height) && height > 0 && height < HIGHEST)) return;
    // From one of the frames itself: its origin says nothing.
    const frame = frames().find((it) => it.contentWindow === source);
    if (!frame) return;
    frame.style.height = `${height}px`;
    if (greeted.has(frame)) return;
    greeted.add(frame);
    open(frame);
    dress(frame);
  });
  const changed = (changes) => {
    for (const { target, attributeName } of changes) {
      if (!target.matches(FRAMES) || !greeted.has(target)) continue;
      if (attributeName === "data-theme") dress(target);
      else open(target);
    }
  };
  const watched = { subtree: true, attributeFilter: ["data-fragment", "data-theme"] };
  new MutationObserver(changed).observe(document, watched);
  // Those that were there first have told their height already.
  frames().forEach((frame) => say(frame, "hello"));
}
