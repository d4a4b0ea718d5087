/** Before the package of the desk is loaded: it must not look for a configuration by itself. */
window.CMS_MANUAL_INIT = true;
