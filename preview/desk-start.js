/** Starts the desk with the configuration that stands in the page. */
const config = JSON.parse(document.querySelector('#config').textContent);
config.backend.proxy_url = new URL(config.backend.proxy_url, location.href).href;
window.CMS.init({ config });
