// Adds "Explore" to a chart: a frame with the same figures and words for each point, loaded when it is asked for.
for (const tools of document.querySelectorAll(".os-tools")) {
  const { chart, root, title } = tools.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "os-explore";
  button.textContent = "Explore";
  button.setAttribute("aria-expanded", "false");
  let frame;
  button.addEventListener("click", () => {
    if (!frame) {
      frame = document.createElement("iframe");
      frame.className = "os-frame";
      frame.title = `Explore: ${title}`;
      frame.src = `${root}assets/explore.html?${chart}`;
      tools.before(frame);
    } else {
      frame.hidden = !frame.hidden;
    }
    button.setAttribute("aria-expanded", String(!frame.hidden));
    button.textContent = frame.hidden ? "Explore" : "Close";
  });
  tools.prepend(button);
}
