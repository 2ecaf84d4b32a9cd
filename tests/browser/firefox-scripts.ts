/**
 * Scripts for Firefox's own window (chrome context), as text: they use names that exist only there. Each answers
 * through the callback that Marionette passes as the last argument.
 */

/** Runs `source`, a function body over `content`, inside the process of a <browser> element and answers its result. */
const ASK_CONTENT = `
  const done = arguments[arguments.length - 1];
  const ask = (browser, source, argument) => new Promise((resolve) => {
    const answer = 'rsis-tests:' + Services.uuid.generateUUID();
    // Taken once: when the popup moves into its panel, the element gets another manager, and for a while none.
    const manager = browser.messageManager;
    if (!manager) { resolve(null); return; }
    const hear = ({ data }) => { resolve(data); manager.removeMessageListener(answer, hear); };
    // A document that is being replaced takes the question with it: then the answer is null, and the driver asks again.
    setTimeout(() => hear({ data: null }), 1000);
    manager.addMessageListener(answer, hear);
    const task = '(() => { const argument = ' + JSON.stringify(argument ?? null) + '; let value = null;'
      + ' try { value = (() => {' + source + '})(); } catch (error) { value = { error: String(error) }; }'
      + ' sendAsyncMessage(' + JSON.stringify(answer) + ', value); })()';
    manager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(task), false);
  });
  const popup = () => [...document.querySelectorAll('browser.webextension-popup-browser')]
    .find((browser) => browser.currentURI.spec.startsWith('moz-extension:'));
`;

/** Looks through every shadow root, closed ones too, as privileged code may; `named` is the element or null. */
const FIND_NAMED = `
  const roots = [content.document];
  let named = null;
  for (let root = roots.shift(); root && !named; root = roots.shift()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.openOrClosedShadowRoot) roots.push(element.openOrClosedShadowRoot);
      const name = (element.getAttribute('aria-label') || element.textContent || '').trim();
      const isControl = element.matches('button, a, input, textarea, [role], [tabindex]');
      if (name === argument && isControl && element.getBoundingClientRect().width > 0) { named = element; break; }
    }
  }
`;

const PLACE_OF_NAMED = `${FIND_NAMED}
  if (!named) return null;
  named.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = named.getBoundingClientRect();
  const place = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  // Where something else lies over it, a press would go there.
  const met = named.getRootNode().elementFromPoint(place.x, place.y);
  return met && (named.contains(met) || met.contains(named)) ? place : null;
`;

const CLICK_NAMED = `${FIND_NAMED}
  if (named) named.click();
  return named !== null;
`;

export const FIREFOX_SCRIPTS = {
  /** Argument: an accessible name. Answers the middle of the element in CSS pixels of the window, or null where it can't be pressed. */
  placeOfNamed: `${ASK_CONTENT}
    ask(gBrowser.selectedBrowser, ${JSON.stringify(PLACE_OF_NAMED)}, arguments[0]).then(done);`,

  /** Argument: the extension's id. Does what a click on its toolbar button does. */
  pressToolbarButton: `
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(arguments[0]);
    ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    arguments[arguments.length - 1](null);`,

  /** Answers the text of the open popup, or null while it shows none. */
  popupText: `${ASK_CONTENT}
    const open = popup();
    if (open) ask(open, 'return content.document.body ? content.document.body.innerText : null').then((text) => done(text || null));
    else done(null);`,

  /** Argument: an accessible name. Clicks that control of the open popup; answers whether it was there. */
  clickInPopup: `${ASK_CONTENT}
    const open = popup();
    if (open) ask(open, ${JSON.stringify(CLICK_NAMED)}, arguments[0]).then(done);
    else done(false);`,

  /** Argument: a medium, for which the styles of the tab in front are from then on. */
  medium: `
    gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0];
    arguments[arguments.length - 1](null);`,

  /** Answers what is on the clipboard in both flavours; null for one that is not. */
  clipboard: `
    const read = (flavour) => {
      const data = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      data.init(null);
      data.addDataFlavor(flavour);
      Services.clipboard.getData(data, Services.clipboard.kGlobalClipboard);
      const found = {};
      try { data.getTransferData(flavour, found); } catch { return null; }
      return found.value.QueryInterface(Ci.nsISupportsString).data;
    };
    arguments[arguments.length - 1]({ plain: read('text/plain'), html: read('text/html') });`,

  /** Answers a PNG of the open popup in base64. */
  popupPicture: `${ASK_CONTENT}
    const open = popup();
    open.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white').then((bitmap) => {
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      done(canvas.toDataURL('image/png').split(',')[1]);
    });`,
} as const;
