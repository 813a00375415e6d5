// Run within the page: whether it is dark, and the contrast (WCAG) of each color of its texts on each of its grounds.
export const contrastScript = `(() => {
  const luminance = (color) => {
    const [red, green, blue] = color.match(/[\\d.]+/g).map(Number).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const probe = document.body.appendChild(document.createElement("span"));
  const colorOf = (name) => { probe.style.color = "var(--" + name + ")"; return luminance(getComputedStyle(probe).color); };
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const ratios = {};
  for (const ground of ["ground", "raised"])
    for (const name of ["text", "quiet", "accent", "good", "bad", "warn"]) ratios[name + " on " + ground] = ratio(colorOf(name), colorOf(ground));
  const isDark = luminance(getComputedStyle(document.body).backgroundColor) < 0.2;
  probe.remove();
  return { isDark, ratios };
})()`;
