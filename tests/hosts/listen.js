// Keeps what the elements tell, in order.
window.told = [];
for (const type of ["ready", "report", "error"]) {
  document.addEventListener(`upgrade-check-${type}`, ({ target, detail }) => {
    window.told.push({ type, id: target.id, detail });
  });
}
