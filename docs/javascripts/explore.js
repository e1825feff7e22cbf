// Shows the chart that the address names, with words for each point: ?bcp/indicators/…/chart/….json
(() => {
  const path = decodeURIComponent(location.search.slice(1));
  const home = document.getElementById("chart");
  // Only a chart of this site: a path of plain names below its root.
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)+\.json$/.test(path)) {
    home.textContent = "There is no such chart.";
    return;
  }
  fetch(`../${path}`)
    .then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    })
    .then((spec) => {
      document.title = spec.description;
      return window.vegaEmbed(home, spec, {
        actions: false,
        defaultStyle: false, // styles of the page are files of the site
        renderer: "svg",
        tooltip: { disableDefaultStyle: true },
      });
    })
    .then(() => {
      const frame = window.frameElement; // as high as the chart: it needs no scroll bar of its own
      if (frame) frame.style.height = `${document.documentElement.scrollHeight + 4}px`;
    })
    .catch(() => {
      home.textContent = "The chart could not be loaded. Its figures stand in the table.";
    });
})();
