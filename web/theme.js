// Keeps the chosen theme, and shows it before the first paint with all styles; nothing is the system's. Storage may be
// forbidden: then a choice lasts as long as the page.
const KEY = "upgrade-check-theme";
const root = document.documentElement;
const switched = document.getElementById("theme");
const show = (theme) => {
  switched.value = theme;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
};
switched.addEventListener("change", () => {
  show(switched.value);
  try {
    if (switched.value) localStorage.setItem(KEY, switched.value);
    else localStorage.removeItem(KEY);
  } catch {}
});
try {
  const kept = localStorage.getItem(KEY);
  show(kept === "light" || kept === "dark" ? kept : "");
} catch {}
