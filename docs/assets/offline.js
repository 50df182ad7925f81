// Has the worker keep what a reader opens, for a bad line, once the page is there; a build without a worker takes it away.
{
  const script = document.currentScript;
  const { serviceWorker, connection } = navigator;
  const place = new URL("../", script.src);

  const forget = async (kind) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(`kyniem-trang ${place.pathname} ${kind}`));
    await Promise.all(names.map((name) => caches.delete(name)));
  };

  // What this page is and has loaded: the first one was there before its worker.
  const tell = () => {
    const parts = performance.getEntriesByType("resource")
      .filter(({ name, initiatorType }) => name.startsWith(place.href) && ["link", "script", "css", "img"].includes(initiatorType))
      .map(({ name }) => name);
    serviceWorker.controller?.postMessage({ page: location.href, parts, ahead: !connection?.saveData });
  };

  const begin = async () => {
    if (script.dataset.worker) {
      serviceWorker.addEventListener("controllerchange", tell);
      await serviceWorker.register(script.dataset.worker, { updateViaCache: "none" });
      tell();
    } else {
      for (const one of await serviceWorker.getRegistrations()) if (one.scope === place.href) await one.unregister();
      await forget("");
    }
  };

  if (serviceWorker && isSecureContext) {
    if (document.readyState === "complete") begin().catch(() => {});
    else addEventListener("load", () => { begin().catch(() => {}); });
    // On a slow line the kept page came first: what arrived since is offered, and a page that was taken back goes at once.
    serviceWorker.addEventListener("message", ({ data }) => {
      const line = document.querySelector("[data-kept-page]");
      if (!data?.newer || !line) return;
      if (data.gone) { location.reload(); return; }
      const link = document.createElement("a");
      link.href = location.href.split("#")[0];
      link.textContent = "Mở bản mới";
      line.setAttribute("role", "status");
      line.replaceChildren("Đã có bản mới hơn. ", link);
    });
  }

  if (self.caches) {
    for (const button of document.querySelectorAll("[data-forget]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await forget("da-xem");
        location.replace(location.href.split("?")[0]);
      });
    }
  }
}
