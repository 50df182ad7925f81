// The reader's own choice of light or dark, put on the root before the first paint.
try {
  const chosen = localStorage.getItem("kyniem-nen");
  if (chosen === "slate" || chosen === "default") document.documentElement.dataset.mdColorScheme = chosen;
} catch { /* storage is closed: the system decides */ }
