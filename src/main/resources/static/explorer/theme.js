// Before the first paint: the colours last chosen, else those of the system.
try {
  const chosen = localStorage.getItem("theme");
  document.documentElement.dataset.theme = chosen ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
} catch {
  document.documentElement.dataset.theme = "light";
}
// On a page of another site there is room for the view alone, and a way to all of it.
document.documentElement.classList.toggle("framed", self !== top);
