// Before the first paint: the colours last chosen, else those of the system.
try {
  const chosen = localStorage.getItem("theme");
  document.documentElement.dataset.theme = chosen ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
} catch {
  document.documentElement.dataset.theme = "light";
}
