import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/utils/browser';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(() => undefined);
});
