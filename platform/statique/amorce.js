// Hands the site to the worker that keeps pages for who has no line (sw.js), once the page is there: reading comes first.
if ('serviceWorker' in navigator)
  addEventListener('load', async () => {
    const { serviceWorker } = navigator
    const seule = serviceWorker.controller === null
    try {
      await serviceWorker.register('/sw.js', { updateViaCache: 'none' })
      // A first page was read before anybody could keep it.
      if (seule) (await serviceWorker.ready).active.postMessage({ vue: location.href })
    } catch {
      // A browser that keeps nothing reads as before.
    }
  })
