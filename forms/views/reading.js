
"use strict";
// n and p walk through the marked places of the document; the card of the place that has the focus comes into view.
(function () {
  function places() {
    return Array.prototype.filter.call(document.querySelectorAll("#document a.tag"), function (tag) {
      return tag.getClientRects().length > 0;
    });
  }
  function go(step) {
    var all = places();
    if (!all.length) return;
    var at = all.indexOf(document.activeElement);
    if (at < 0 && step < 0) at = all.length;
    var next = all[(at + step + all.length) % all.length];
    next.focus();
    next.scrollIntoView({ block: "center" });
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "n") go(1);
    else if (event.key === "p") go(-1);
    else return;
    event.preventDefault();
  });
  document.addEventListener("focusin", function (event) {
    var tag = event.target;
    if (!tag.classList.contains("tag") || !window.matchMedia("(min-width: 60rem)").matches) return;
    var old = document.querySelector(".card.current");
    if (old) old.classList.remove("current");
    var card = document.getElementById(tag.getAttribute("href").slice(1));
    if (!card) return;
    card.classList.add("current");
    var panel = document.getElementById("paneel");
    panel.scrollTop += card.getBoundingClientRect().top - panel.getBoundingClientRect().top - 48;
  });
})();
